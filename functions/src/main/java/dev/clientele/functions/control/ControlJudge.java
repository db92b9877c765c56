package dev.clientele.functions.control;

import dev.clientele.functions.programme.Fault;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import dev.clientele.model.event.RejectReason;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a record of the topic {@code control} into new versions, or into a dead letter. */
public final class ControlJudge {

    private final ControlRegister register;

    /**
     * A judge.
     *
     * @param register what is known; learns what is accepted
     */
    public ControlJudge(ControlRegister register) {
        this.register = register;
    }

    /**
     * What became of a record: either of the two.
     *
     * @param versions the JSON of each new version; none if all were known, or it was refused
     * @param letter the record with every fault; null if it was accepted
     */
    public record Verdict(List<String> versions, DeadLetter letter) {}

    /**
     * Judges a record. Never throws, whatever the bytes.
     *
     * @param record the record and where it came from
     * @return the verdict
     */
    public Verdict judge(Origin record) {
        byte[] json = record.raw();
        if (json.length > ControlRegister.MAX_BYTES) {
            String detail = "the document has over " + ControlRegister.MAX_BYTES + " bytes";
            return refused(RejectReason.TOO_LARGE, detail, record);
        }
        try {
            return new Verdict(register.accept(json), null);
        } catch (InvalidDocumentException e) {
            String detail =
                    e.faults().stream().map(Fault::toString).collect(Collectors.joining("; "));
            return refused(RejectReason.INVALID_CONTROL, detail, record);
        }
    }

    private static Verdict refused(RejectReason reason, String detail, Origin record) {
        return new Verdict(List.of(), new DeadLetter(reason, detail, record));
    }
}
