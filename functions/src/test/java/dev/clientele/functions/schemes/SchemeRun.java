package dev.clientele.functions.schemes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.DecisionJson;
import dev.clientele.functions.json.ProfileJson;
import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.model.customer.Customer;
import dev.clientele.model.customer.CustomerEngine;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.InMemoryArchive;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.decision.Decision;
import dev.clientele.model.decision.DecisionTopic;
import dev.clientele.model.decision.Outcome;
import dev.clientele.model.event.Origin;
import dev.clientele.model.tier.TierPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One customer under a shipped policy: records in, decisions and profile out, as JSON. */
final class SchemeRun {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final TierPolicy policy;
    private final EventParser parser;
    private final CustomerEngine engine;
    private final DecisionJson decisionJson;
    private final ProfileJson profileJson;
    private final Customer customer =
            new Customer("mei", new CustomerState(), new InMemoryArchive());
    private final List<JsonNode> changes = new ArrayList<>();
    private final List<JsonNode> notices = new ArrayList<>();

    SchemeRun(String policyName) {
        Programme programme = programme(policyName);
        policy = programme.at(0).policy();
        parser = new EventParser(policy.terms().currency());
        engine = new CustomerEngine(programme);
        decisionJson = new DecisionJson(policy.decimals());
        profileJson = new ProfileJson(policy.decimals());
    }

    private static Programme programme(String policyName) {
        try {
            return ProgrammeDocuments.of(List.of(policyName), null).read().main();
        } catch (Exception e) {
            throw new IllegalStateException("the policy can't be read: " + policyName, e);
        }
    }

    TierPolicy policy() {
        return policy;
    }

    /** Applies records; each must be accepted. */
    void apply(List<byte[]> records) {
        records.forEach(this::apply);
    }

    void apply(byte[] bytes) {
        String record = new String(bytes, StandardCharsets.UTF_8);
        ParseResult parsed = parser.parse(bytes, Long.MAX_VALUE);
        if (!parsed.isAccepted()) {
            throw new IllegalStateException(parsed.detail() + ": " + record);
        }
        Outcome outcome = new Outcome();
        engine.apply(customer, parsed.event(), new Origin("test", Origin.FILE, 1, bytes), outcome);
        if (outcome.accepted() != 1) {
            throw new IllegalStateException("not accepted: " + record);
        }
        keep(outcome);
    }

    /** Lets time pass to the start of a day of the policy's calendar. */
    void reach(java.time.LocalDate day) {
        Outcome outcome = new Outcome();
        long start = day.atStartOfDay(policy.terms().timeZone()).toInstant().toEpochMilli();
        engine.settle(customer, start, outcome);
        keep(outcome);
    }

    private void keep(Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            JsonNode record = json(decisionJson.write(decision));
            if (decision.topic() == DecisionTopic.TIER_CHANGES) {
                changes.add(record);
            }
            if (decision.topic() == DecisionTopic.TIER_NOTICES) {
                notices.add(record);
            }
        }
    }

    List<JsonNode> changes() {
        return changes;
    }

    List<JsonNode> notices() {
        return notices;
    }

    /** The tier now; empty before there is one. */
    String tier() {
        return profile().path("tier").asText();
    }

    JsonNode profile() {
        return json(profileJson.write(engine.profile(customer)));
    }

    private static JsonNode json(byte[] record) {
        try {
            return JSON.readTree(new String(record, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
