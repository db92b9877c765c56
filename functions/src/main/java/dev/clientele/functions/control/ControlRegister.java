package dev.clientele.functions.control;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.ControlDocument;
import dev.clientele.functions.programme.ControlReader;
import dev.clientele.functions.programme.Fault;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsDocument;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.functions.programme.VersionDocument;
import java.util.List;

/**
 * All versions that customers are decided by, and the judge of what wants to become one. A document
 * is taken whole or refused whole.
 */
public final class ControlRegister {

    /** The largest document there may be, in bytes: as for events. */
    public static final int MAX_BYTES = 65_536;

    private static final String NAME = "control document";

    private final PolicyRegister policies;
    private final ModelsRegister models;

    /**
     * A register of what is known at the start.
     *
     * @param documents policies and models
     * @throws InvalidDocumentException with every fault of a document
     */
    public ControlRegister(ProgrammeDocuments documents) throws InvalidDocumentException {
        policies = new PolicyRegister(documents);
        models = new ModelsRegister(documents);
    }

    /**
     * Adds a version that was accepted before.
     *
     * @param json its JSON
     */
    public void restore(String json) {
        VersionDocument version = VersionDocument.accepted(json);
        if (version instanceof PolicyDocument policy) {
            policies.restore(policy);
        } else if (version instanceof ModelsDocument fitted) {
            models.restore(fitted);
        }
    }

    /**
     * Judges a document, and adds its versions.
     *
     * @param document its bytes, at most {@link #MAX_BYTES}
     * @return the JSON of each version that is new; none if all were known already
     * @throws InvalidDocumentException with every fault; then nothing has changed
     */
    public List<String> accept(byte[] document) throws InvalidDocumentException {
        ControlDocument asked = ControlReader.read(document, NAME);
        List<? extends VersionDocument> accepted =
                asked instanceof ControlDocument.Models fitted
                        ? models.accept(fitted)
                        : policies.accept(asked);
        return accepted.stream().map(VersionDocument::json).toList();
    }

    static void throwIfAny(List<Fault> faults) throws InvalidDocumentException {
        if (!faults.isEmpty()) {
            throw new InvalidDocumentException(NAME, faults);
        }
    }
}
