package dev.clientele.functions.control;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.model.event.DeadLetter;
import dev.clientele.model.event.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of control documents that are all there before the first event.
 *
 * @param documents what was known without them, with every version that was accepted
 * @param refused the others, in their order
 */
public record ControlHistory(ProgrammeDocuments documents, List<DeadLetter> refused) {

    /**
     * Judges documents in their order.
     *
     * @param documents what is known without them
     * @param records the control documents
     * @return what became of them
     * @throws InvalidDocumentException with every fault of what is known without them
     */
    public static ControlHistory of(ProgrammeDocuments documents, List<Origin> records)
            throws InvalidDocumentException {
        ControlJudge judge = new ControlJudge(new ControlRegister(documents));
        List<String> versions = new ArrayList<>();
        List<DeadLetter> refused = new ArrayList<>();
        for (Origin next : records) {
            ControlJudge.Verdict verdict = judge.judge(next);
            versions.addAll(verdict.versions());
            if (verdict.letter() != null) {
                refused.add(verdict.letter());
            }
        }
        return new ControlHistory(documents.with(versions), refused);
    }
}
