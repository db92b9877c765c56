package dev.clientele.functions.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A document that can't be used. Its message names the document and every fault, line by line. */
public final class InvalidDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String document;
    private final Fault[] faults;

    /**
     * A document that can't be used.
     *
     * @param document its name
     * @param faults every fault, at least one
     */
    public InvalidDocumentException(String document, List<Fault> faults) {
        this(describe(document, faults), document, faults);
    }

    private InvalidDocumentException(String message, String document, List<Fault> faults) {
        super(message);
        this.document = document;
        this.faults = faults.toArray(Fault[]::new);
    }

    /**
     * One exception for two documents, so that nobody mends one to hear of the other.
     *
     * @param other another document that can't be used
     * @return names both documents and all faults
     */
    public InvalidDocumentException and(InvalidDocumentException other) {
        List<Fault> all = new ArrayList<>(faults());
        all.addAll(other.faults());
        return new InvalidDocumentException(
                getMessage() + "\n" + other.getMessage(), document + ", " + other.document, all);
    }

    private static String describe(String document, List<Fault> faults) {
        return faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n  ", document + " is not valid:\n  ", ""));
    }

    /**
     * The document.
     *
     * @return a file's name, or whatever else its reader was told
     */
    public String document() {
        return document;
    }

    /**
     * What is wrong.
     *
     * @return every fault, at least one, in the order in which they were found
     */
    public List<Fault> faults() {
        return List.copyOf(Arrays.asList(faults));
    }
}
