package dev.clientele.functions.control;

import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.ControlDocument;
import dev.clientele.functions.programme.ControlReader;
import dev.clientele.functions.programme.Fault;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.model.tier.TierPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All versions of the running programme's policy, and the judge of what wants to become one. A
 * document is taken whole or refused whole.
 */
public final class PolicyRegister {

    /** The largest document there may be, in bytes: as for events. */
    public static final int MAX_BYTES = 65_536;

    private static final String NAME = "control document";

    private final Map<Integer, PolicyDocument> versions = new TreeMap<>();
    private final TierPolicy.Terms programme;

    /**
     * A register of what is known at the start.
     *
     * @param documents policy and models
     * @throws InvalidDocumentException with every fault of a document
     */
    public PolicyRegister(ProgrammeDocuments documents) throws InvalidDocumentException {
        List<PolicyDocument> known = documents.versions();
        known.forEach(this::add);
        programme = known.get(0).policy().terms();
    }

    /**
     * Adds a version that was accepted before.
     *
     * @param json its JSON
     */
    public void restore(String json) {
        PolicyDocument version = PolicyDocument.accepted(json);
        versions.putIfAbsent(number(version), version);
    }

    /**
     * Judges a document, and adds its versions.
     *
     * @param document its bytes, at most {@link #MAX_BYTES}
     * @return the JSON of each version that is new; none if all were known already
     * @throws InvalidDocumentException with every fault; then nothing has changed
     */
    public List<String> accept(byte[] document) throws InvalidDocumentException {
        Map<String, PolicyDocument> asked = asked(ControlReader.read(document, NAME));
        List<Fault> faults = new ArrayList<>();
        List<PolicyDocument> accepted = new ArrayList<>();
        asked.forEach(
                (path, version) -> {
                    PolicyDocument known = versions.get(number(version));
                    if (known == null) {
                        accepted.add(version);
                    } else if (!known.saysTheSameAs(version)) {
                        faults.add(new Fault(path + ".version", taken(known)));
                    }
                    requireSameProgramme(path, version.policy().terms(), faults);
                });
        throwIfAny(faults);
        accepted.forEach(this::add);
        return accepted.stream().map(PolicyDocument::json).toList();
    }

    private Map<String, PolicyDocument> asked(ControlDocument document)
            throws InvalidDocumentException {
        if (document instanceof ControlDocument.Policies policies) {
            return policies.byPath();
        }
        ControlDocument.Rollback rollback = (ControlDocument.Rollback) document;
        List<Fault> faults = new ArrayList<>();
        requireSame("$.policy", programme.id(), rollback.policy(), faults);
        PolicyDocument earlier = versions.get(rollback.to());
        if (earlier == null) {
            faults.add(new Fault("$.to", "must be one of " + numbers() + ", is " + rollback.to()));
        }
        throwIfAny(faults);
        Map<String, PolicyDocument> byPath = new LinkedHashMap<>();
        byPath.put("$", earlier.reissued(rollback));
        return byPath;
    }

    private void requireSameProgramme(String path, TierPolicy.Terms terms, List<Fault> faults) {
        requireSame(path + ".id", programme.id(), terms.id(), faults);
        requireSame(path + ".timeZone", programme.timeZone(), terms.timeZone(), faults);
        requireSame(path + ".currency", programme.currency(), terms.currency(), faults);
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

    private String numbers() {
        return versions.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void throwIfAny(List<Fault> faults) throws InvalidDocumentException {
        if (!faults.isEmpty()) {
            throw new InvalidDocumentException(NAME, faults);
        }
    }

    private void add(PolicyDocument version) {
        versions.put(number(version), version);
    }

    private static int number(PolicyDocument version) {
        return version.policy().terms().version();
    }
}
