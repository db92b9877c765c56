package dev.clientele.functions.fuzz;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyDocument;
import dev.clientele.functions.programme.ShippedPolicies;
import dev.clientele.functions.programme.VersionDocument;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.decision.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Policies: refused with every fault, or one that can be kept and that decides customers. */
final class PolicyTarget implements FuzzTarget {

    @Override
    public List<byte[]> seeds() {
        return ShippedPolicies.names().stream().map(PolicyTarget::shipped).toList();
    }

    /** A policy that comes with the product. */
    static byte[] shipped(String name) {
        try (InputStream json = ShippedPolicies.open(name)) {
            return json.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean accepts(byte[] input) {
        List<PolicyDocument> versions;
        try {
            versions = PolicyDocument.read(input, "fuzz");
        } catch (InvalidDocumentException refused) {
            Shape.require(!refused.faults().isEmpty(), "refused without a fault");
            return false;
        }
        for (PolicyDocument version : versions) {
            Shape.require(
                    VersionDocument.accepted(version.json()).saysTheSameAs(version),
                    "a version is another one when it is read again");
        }
        Programme programme =
                new Programme(versions.stream().map(PolicyDocument::policy).toList(), null);
        decide(new CustomerEngine(programme));
        return true;
    }

    /** A short life under the policy, and the silence after it. */
    private static void decide(CustomerEngine engine) {
        Customer customer = new Customer("c", new CustomerState(), new InMemoryArchive());
        for (int i = 0; i < EventLife.SHORT.size(); i++) {
            engine.apply(customer, EventLife.SHORT.get(i), EventLife.ORIGIN, new Outcome());
        }
        engine.settle(customer, EventLife.START + 40 * EventLife.DAY, new Outcome());
        engine.profile(customer);
    }
}
