package dev.clientele.functions.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A document that can't be used. Its message names the document and every fault, line by line. */
public final class InvalidDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String document;
    private final Fault[] faults;

    InvalidDocumentException(String document, List<Fault> faults) {
        super(describe(document, faults));
        this.document = document;
        this.faults = faults.toArray(Fault[]::new);
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
