package dev.clientele.functions.control;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.ControlDocument;
import dev.clientele.functions.programme.Fault;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.ModelsDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All versions of the models, and the judge of what wants to become one. */
final class ModelsRegister {

    private final Map<String, ModelsDocument> versions = new LinkedHashMap<>();

    /** A register of what is known at the start. */
    ModelsRegister(ProgrammeDocuments documents) throws InvalidDocumentException {
        documents.models().forEach(this::restore);
    }

    /** Adds a version that was accepted before. */
    void restore(ModelsDocument version) {
        versions.putIfAbsent(version.key(), version);
    }

    /**
     * Judges new versions, and adds what is new.
     *
     * @return each version that is new; none if all were known already
     * @throws InvalidDocumentException with every fault; then nothing has changed
     */
    List<ModelsDocument> accept(ControlDocument.Models document) throws InvalidDocumentException {
        List<Fault> faults = new ArrayList<>();
        List<ModelsDocument> accepted = new ArrayList<>();
        document.byPath()
                .forEach(
                        (path, version) -> {
                            ModelsDocument known = versions.get(version.key());
                            if (known == null) {
                                requireSameParameters(path, version, faults);
                                accepted.add(version);
                            } else if (!known.saysTheSameAs(version)) {
                                faults.add(new Fault(path + ".version", taken(known)));
                            }
                        });
        ControlRegister.throwIfAny(faults);
        accepted.forEach(this::restore);
        return accepted;
    }

    /** A candidate that takes over, or models that run beside others again, keep what they are. */
    private void requireSameParameters(String path, ModelsDocument version, List<Fault> faults) {
        versions.values().stream()
                .filter(known -> known.name().equals(version.name()))
                .filter(known -> !known.version().hasForecastOf(version.version()))
                .forEach(known -> faults.add(new Fault(path + ".version", taken(known))));
    }

    private static String taken(ModelsDocument known) {
        String approved =
                known.approvedBy() == null
                        ? "given at the start"
                        : "approved by " + known.approvedBy();
        return "must be new, other models have the version " + known.name() + ", " + approved;
    }
}
