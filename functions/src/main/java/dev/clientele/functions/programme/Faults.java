package dev.clientele.functions.programme;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document, so that its author hears all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String path, String message) {
        found.add(new Fault(path, message));
    }

    void throwIfAny(String document) throws InvalidDocumentException {
        if (!found.isEmpty()) {
            throw new InvalidDocumentException(document, found);
        }
    }
}
