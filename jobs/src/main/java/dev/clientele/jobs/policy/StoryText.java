package dev.clientele.jobs.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.receipt.DecisionCheck;
import dev.clientele.jobs.explain.AlertWords;
import dev.clientele.model.tier.TierPolicy;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A story told: what each customer did, and below it what was decided, with its receipt. */
final class StoryText {

    private static final String INDENT = " ".repeat(12);

    private final Story story;
    private final StoryReplay replay;
    private final String language;
    private final Map<String, TierPolicy> policies = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** A pending downgrade and its warning say the same. */
    private List<String> lastReceipt = List.of();

    /** Something on the way of a customer; of one instant events come before decisions. */
    private record Step(Instant time, boolean isDecision, JsonNode record) {}

    private StoryText(Story story, StoryReplay replay, String language) {
        this.story = story;
        this.replay = replay;
        this.language = language;
    }

    /**
     * Tells a story.
     *
     * @param story which one
     * @param language the language of names
     * @return its lines
     * @throws IOException if it can't be replayed
     * @throws InvalidDocumentException if its policy is not valid
     */
    static List<String> of(Story story, String language)
            throws IOException, InvalidDocumentException {
        StoryText text = new StoryText(story, StoryReplay.of(story), language);
        text.head();
        text.customers().forEach(text::customer);
        text.check();
        return text.lines;
    }

    private void check() {
        List<JsonNode> decisions = decisions();
        long unsound = decisions.stream().filter(it -> !DecisionCheck.check(it).isSound()).count();
        lines.add("");
        lines.add(
                decisions.size()
                        + (story.tellsChurn() ? " churn alerts, " : " tier changes and notices, ")
                        + (unsound == 0
                                ? "each follows from its receipt"
                                : unsound + " do not follow from their receipts"));
    }

    private List<JsonNode> decisions() {
        if (story.tellsChurn()) {
            return replay.alerts();
        }
        List<JsonNode> decisions = new ArrayList<>(replay.changes());
        decisions.addAll(replay.notices());
        return decisions;
    }

    private void head() throws IOException, InvalidDocumentException {
        lines.add(story.name() + ": " + story.text());
        for (String name : story.policies()) {
            ReadablePolicy.Version version = ReadablePolicy.read(name).versions().get(0);
            policies.put(version.policy().terms().id(), version.policy());
            lines.add("Policy " + name + ": " + version.description());
        }
    }

    private Set<String> customers() {
        Set<String> customers = new LinkedHashSet<>();
        replay.events().forEach(event -> customers.add(event.path("customerId").asText()));
        return customers;
    }

    private void customer(String customer) {
        lines.add("");
        lines.add(customer);
        LocalDate shown = null;
        for (Step step : steps(customer)) {
            LocalDate day = step.time().atZone(first().terms().timeZone()).toLocalDate();
            if (!step.isDecision()) {
                lines.add(
                        "  "
                                + day
                                + "  "
                                + new EventWords(first().terms().currency()).of(step.record()));
            } else {
                if (!day.equals(shown)) {
                    lines.add("  " + day + "  " + silence(step.record()));
                }
                decision(step.record());
            }
            shown = day;
        }
        end(customer);
    }

    private TierPolicy first() {
        return policies.values().iterator().next();
    }

    private static String silence(JsonNode decision) {
        return switch (decision.path("cause").path("type").asText()) {
            case "policy" -> "(another version of the policy begins)";
            case "models" -> "(other models begin)";
            default -> "(a day begins)";
        };
    }

    private List<Step> steps(String customer) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode event : of(customer, replay.events())) {
            Instant time = OffsetDateTime.parse(event.path("time").asText()).toInstant();
            steps.add(new Step(time, false, event));
        }
        for (JsonNode decision : of(customer, decisions())) {
            Instant time = Instant.parse(decision.path("decidedAt").asText());
            steps.add(new Step(time, true, decision));
        }
        steps.sort(Comparator.comparing(Step::time).thenComparing(Step::isDecision));
        return steps;
    }

    private static List<JsonNode> of(String customer, List<JsonNode> records) {
        List<JsonNode> own = new ArrayList<>();
        for (JsonNode record : records) {
            if (record.path("customerId").asText().equals(customer)) {
                own.add(record);
            }
        }
        return own;
    }

    private void decision(JsonNode record) {
        String id = record.path("policy").asText().replaceFirst("@\\d+$", "");
        ReceiptWords words = new ReceiptWords(policies.get(id), language);
        List<String> told =
                story.tellsChurn()
                        ? AlertWords.of(record)
                        : record.has("change") ? words.change(record) : words.notice(record);
        String programme = policies.size() > 1 ? id + ": " : "";
        lines.add(INDENT + "-> " + programme + told.get(0));
        List<String> receipt = told.stream().skip(1).map(line -> INDENT + "   " + line).toList();
        if (!receipt.equals(lastReceipt)) {
            lines.addAll(receipt);
        }
        lastReceipt = receipt;
    }

    private void end(String customer) {
        for (JsonNode profile : of(customer, replay.profiles())) {
            Instant clock = Instant.parse(profile.path("clock").asText());
            LocalDate day = clock.atZone(first().terms().timeZone()).toLocalDate();
            lines.add("  " + day + "  " + standing(profile));
            profile.path("beside").forEach(other -> lines.add(INDENT + standing(other)));
        }
    }

    /** Where a customer stands in one programme. */
    private String standing(JsonNode standing) {
        String id = standing.path("policy").asText().replaceFirst("@\\d+$", "");
        String programme = policies.size() > 1 ? id + ": " : "";
        if (!standing.has("tier")) {
            return programme + "in the end not in the programme";
        }
        TierNames names = new TierNames(policies.get(id), language);
        JsonNode pending = standing.path("pendingDowngrade");
        return programme
                + "in the end "
                + names.of(standing.path("tier").asText())
                + ", since "
                + standing.path("tierSince").asText()
                + lifecycle(standing)
                + (pending.isMissingNode()
                        ? ""
                        : ", to be lost on " + pending.path("due").asText());
    }

    private String lifecycle(JsonNode standing) {
        return story.tellsChurn() && standing.has("lifecycle")
                ? "; " + standing.path("lifecycle").asText()
                : "";
    }
}
