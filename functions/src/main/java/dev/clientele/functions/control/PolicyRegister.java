package dev.clientele.functions.control;

import static java.util.stream.Collectors.joining;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.ControlDocument;
import dev.clientele.functions.programme.Fault;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All versions of the running programmes' policies, and the judge of what wants to become one. */
final class PolicyRegister {

    private final Map<String, Map<Integer, PolicyDocument>> programmes = new LinkedHashMap<>();

    /** A register of what is known at the start. */
    PolicyRegister(ProgrammeDocuments documents) throws InvalidDocumentException {
        for (List<PolicyDocument> programme : documents.versions()) {
            programmes.put(programme.get(0).policy().terms().id(), new TreeMap<>());
            programme.forEach(this::add);
        }
    }

    /** Adds a version that was accepted before. */
    void restore(PolicyDocument version) {
        versionsOf(version).putIfAbsent(number(version), version);
    }

    /**
     * Judges new versions or a rollback, and adds what is new.
     *
     * @return each version that is new; none if all were known already
     * @throws InvalidDocumentException with every fault; then nothing has changed
     */
    List<PolicyDocument> accept(ControlDocument document) throws InvalidDocumentException {
        Map<String, PolicyDocument> asked = asked(document);
        List<Fault> faults = new ArrayList<>();
        List<PolicyDocument> accepted = new ArrayList<>();
        asked.forEach(
                (path, version) -> {
                    PolicyDocument known = versionsOf(version).get(number(version));
                    if (known == null) {
                        accepted.add(version);
                    } else if (!known.saysTheSameAs(version)) {
                        faults.add(new Fault(path + ".version", taken(known)));
                    }
                    requireSameProgramme(path, version.policy().terms(), faults);
                });
        ControlRegister.throwIfAny(faults);
        accepted.forEach(this::add);
        return accepted;
    }

    private Map<String, PolicyDocument> asked(ControlDocument document)
            throws InvalidDocumentException {
        if (document instanceof ControlDocument.Policies policies) {
            return policies.byPath();
        }
        ControlDocument.Rollback rollback = (ControlDocument.Rollback) document;
        List<Fault> faults = new ArrayList<>();
        requireKnown("$.policy", rollback.policy(), faults);
        ControlRegister.throwIfAny(faults);
        Map<Integer, PolicyDocument> versions = programmes.get(rollback.policy());
        PolicyDocument earlier = versions.get(rollback.to());
        if (earlier == null) {
            String numbers = versions.keySet().stream().map(String::valueOf).collect(joining(", "));
            faults.add(new Fault("$.to", "must be one of " + numbers + ", is " + rollback.to()));
        }
        ControlRegister.throwIfAny(faults);
        Map<String, PolicyDocument> byPath = new LinkedHashMap<>();
        byPath.put("$", earlier.reissued(rollback));
        return byPath;
    }

    private void requireSameProgramme(String path, TierPolicy.Terms terms, List<Fault> faults) {
        if (!requireKnown(path + ".id", terms.id(), faults)) {
            return;
        }
        PolicyDocument any = programmes.get(terms.id()).values().iterator().next();
        TierPolicy.Terms programme = any.policy().terms();
        requireSame(path + ".timeZone", programme.timeZone(), terms.timeZone(), faults);
        requireSame(path + ".currency", programme.currency(), terms.currency(), faults);
    }

    private boolean requireKnown(String path, String id, List<Fault> faults) {
        boolean isKnown = programmes.containsKey(id);
        if (!isKnown) {
            String ids = String.join(" or ", programmes.keySet());
            faults.add(new Fault(path, "must be " + ids + ", which run here, is " + id));
        }
        return isKnown;
    }

    private Map<Integer, PolicyDocument> versionsOf(PolicyDocument version) {
        return programmes.getOrDefault(version.policy().terms().id(), new TreeMap<>());
    }

    private static void requireSame(
            String path, Object expected, Object actual, List<Fault> faults) {
        if (!expected.equals(actual)) {
            String message = "must be " + expected + " as in the running programme, is " + actual;
            faults.add(new Fault(path, message));
        }
    }

    private static String taken(PolicyDocument known) {
        return "must be a new number, "
                + number(known)
                + " is another version's, approved by "
                + known.policy().terms().approvedBy();
    }

    private void add(PolicyDocument version) {
        versionsOf(version).put(number(version), version);
    }

    private static int number(PolicyDocument version) {
        return version.policy().terms().version();
    }
}
