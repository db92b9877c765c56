package dev.clientele.functions.programme;

import static dev.clientele.functions.programme.Documents.NAME;
import static dev.clientele.functions.programme.Documents.POLICY;
import static dev.clientele.functions.programme.Documents.faultsOfPolicy;
import static dev.clientele.functions.programme.Documents.json;
import static dev.clientele.functions.programme.Documents.policy;
import static dev.clientele.functions.programme.Documents.with;
import static dev.clientele.functions.programme.Documents.withEnter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.churn.ChurnActions;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.ChurnRule;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.metric.Fraction;
import dev.clientele.model.metric.Metric;
import dev.clientele.model.metric.MetricReference;
import dev.clientele.model.metric.Window;
import dev.clientele.model.tier.Comparison;
import dev.clientele.model.tier.Condition;
import dev.clientele.model.tier.DowngradeRule;
import dev.clientele.model.tier.Entitlement;
import dev.clientele.model.tier.NearUpgradeRule;
import dev.clientele.model.tier.Operator;
import dev.clientele.model.tier.Tier;
import dev.clientele.model.tier.TierPolicy;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    private static final String MINIMAL =
            """
            {'id': 'p', 'version': 2, 'effectiveFrom': '2026-01-01T00:00:00.0015Z',
             'approvedBy': 'board', 'timeZone': '+08:00', 'currency': 'JPY',
             'tiers': [{'id': 'all'}]}
            """;

    @Test
    void everyTermIsRead() throws Exception {
        TierPolicy.Terms terms = policy(POLICY).terms();

        assertThat(terms)
                .isEqualTo(
                        new TierPolicy.Terms(
                                "p",
                                1,
                                Instant.parse("2025-12-31T16:00:00Z").toEpochMilli(),
                                "board",
                                ZoneId.of("Asia/Shanghai"),
                                "CNY",
                                new BigDecimal("0.3"),
                                Map.of("visit", Fraction.of(1)),
                                Map.of("USD", new BigDecimal("7.1")),
                                Map.of("A", Fraction.of(5)),
                                new DowngradeRule(
                                        DowngradeRule.Mode.TO_QUALIFIED,
                                        30,
                                        90,
                                        new BigDecimal("0.9"),
                                        List.of(30, 7)),
                                new ChurnRule(
                                        90,
                                        60,
                                        75,
                                        90,
                                        50,
                                        14,
                                        new ChurnRule.SignalPoints(15, 0, 0, 0)),
                                null,
                                Map.of(),
                                null));
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        TierPolicy policy = policy(MINIMAL);

        assertThat(policy.terms().downgrade()).isEqualTo(DowngradeRule.DEFAULT);
        assertThat(policy.terms().churn()).isNull();
        assertThat(policy.terms().defaultMargin()).isZero();
        assertThat(policy.terms().rates()).isEmpty();
        assertThat(policy.terms().effectiveFrom())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.001Z").toEpochMilli());
        assertThat(policy.tiers())
                .singleElement()
                .hasNoNullFieldsOrPropertiesExcept("enter", "keep", "near");
    }

    @Test
    void aDowngradeMaySayOnlySome() throws Exception {
        String policy = MINIMAL.replace("'tiers'", "'downgrade': {'graceDays': 5}, 'tiers'");

        assertThat(policy(policy).terms().downgrade())
                .isEqualTo(
                        new DowngradeRule(
                                DowngradeRule.Mode.ONE_STEP, 5, 0, BigDecimal.ONE, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`'watch': 60`, 60, Infinity, Infinity",
                "`'watch': 60, 'high': 75`, 60, 75, Infinity",
                "`'watch': 60, 'critical': 90`, 60, 90, 90"
            })
    void aLevelThatIsLeftOutIsNeverReached(
            String levels, double watch, double high, double critical) throws Exception {
        String document =
                with("'watch': 60, 'high': 75, 'critical': 90", levels).replace("'clear': 50,", "");

        ChurnRule rule = policy(document).terms().churn();

        assertThat(List.of(rule.clear(), rule.watch(), rule.high(), rule.critical()))
                .containsExactly(watch, watch, high, critical);
    }

    @Test
    void theLifeCycleOfCustomersCanBeSaid() throws Exception {
        String document =
                with(
                        "'clear': 50",
                        "'lapsedDays': 270, 'oneTime': {'quietDays': 45}, 'actions': [{'reason':"
                                + " 'overdue', 'tier': 'gold', 'level': 'high', 'relationship':"
                                + " 'repeat', 'action': 'call'}, {'action': 'letter'}]");
        ChurnRule rule = policy(document).terms().churn();

        assertThat(rule.lapsedDays()).isEqualTo(270);
        assertThat(rule.quietDays()).isEqualTo(45);
        assertThat(rule.actions().rules())
                .containsExactly(
                        new ChurnActions.Rule(
                                ChurnReason.Code.OVERDUE,
                                "gold",
                                ChurnLevel.HIGH,
                                Relationship.REPEAT,
                                "call"),
                        new ChurnActions.Rule(null, null, null, null, "letter"));
        assertThat(policy(POLICY).terms().churn().lapsedDays()).isNull();
    }

    @Test
    void textsForPeopleAreLetThrough() {
        String policy =
                with("'approvedBy'", "'name': 'P', 'description': {'en': 'x'}, 'approvedBy'")
                        .replace("'id': 'gold'", "'id': 'gold', 'description': 'x'");

        assertThat(faultsOfPolicy(policy)).isEmpty();
    }

    @Test
    void nearUpgradeMakesTheConditionsOfBeingNear() throws Exception {
        TierPolicy policy =
                policy(with("'approvedBy'", "'nearUpgrade': {'ratio': 0.8}, 'approvedBy'"));

        assertThat(policy.terms().nearUpgrade())
                .isEqualTo(new NearUpgradeRule(new BigDecimal("0.8"), 30));
        Tier gold = policy.tiers().get(1);
        assertThat(gold.near()).isEqualTo(gold.enter().relaxed(new BigDecimal("0.8")));
        assertThat(policy(POLICY).tiers().get(1).near()).isNull();
    }

    @Test
    void entitlementsAreRead() throws Exception {
        TierPolicy policy =
                policy(
                        with(
                                "'id': 'gold'",
                                "'id': 'gold', 'entitlements': [{'id': 'agent', 'name': {'en':"
                                        + " 'Agent'}, 'yearlyCost': 12.5}, {'id': 'gift'}]"));

        assertThat(policy.tiers().get(1).entitlements())
                .containsExactly(
                        new Entitlement("agent", Map.of("en", "Agent"), 1250),
                        new Entitlement("gift", Map.of(), 0));
        assertThat(policy.tiers().get(0).entitlements()).isEmpty();
    }

    @Test
    void mappingAndUnitAreRead() throws Exception {
        TierPolicy policy =
                policy(
                        with(
                                "'approvedBy'",
                                "'tierMapping': {'old': 'gold'}, 'unit': 'cloud', 'approvedBy'"));

        assertThat(policy.terms().tierMapping()).containsExactly(Map.entry("old", "gold"));
        assertThat(policy.terms().unit()).isEqualTo("cloud");
        assertThat(policy(POLICY).terms().unit()).isNull();
    }

    @Test
    void whatIsEarnedInAYearIsKeptToTheEndOfTheNext() throws Exception {
        TierPolicy policy =
                policy(
                        withEnter(
                                "{'metric': 'spend', 'period': 'calendar-year', 'atLeast':"
                                        + " 1000}"));

        assertThat(policy.tiers().get(1).keep())
                .isEqualTo(
                        new Condition.AnyOf(
                                List.of(
                                        spend(Window.Kind.CALENDAR_YEAR),
                                        spend(Window.Kind.PREVIOUS_CALENDAR_YEAR))));
    }

    private static Comparison spend(Window.Kind year) {
        return new Comparison(
                new MetricReference(Metric.SPEND, Window.year(year)),
                Operator.AT_LEAST,
                Fraction.of(900));
    }

    @Test
    void versionsKeepTheOrderOfTheDocument() throws Exception {
        List<TierPolicy> policies =
                PolicyReader.read(
                        json("[" + with("'version': 1", "'version': 3") + "," + POLICY + "]"),
                        NAME);

        assertThat(policies).extracting(TierPolicy::label).containsExactly("p@3", "p@1");
    }

    @Test
    void versionsAreOfOneProgramme() {
        String second =
                POLICY.replace("'id': 'p'", "'id': 'q'")
                        .replace("Asia/Shanghai", "Asia/Tokyo")
                        .replace("'CNY'", "'JPY'");

        assertThat(faultsOfPolicy("[" + POLICY + "," + second + "]"))
                .containsExactly(
                        "$[1].id: must be p as in the first version, is \"q\"",
                        "$[1].timeZone: must be Asia/Shanghai as in the first version, is"
                                + " \"Asia/Tokyo\"",
                        "$[1].currency: must be CNY as in the first version, is \"JPY\"",
                        "$[1].version: must be unique, 1 is an earlier version's too");
    }

    @Test
    void aFaultNamesItsVersion() {
        String second = with("'days': 365", "'days': 500").replace("'version': 1", "'version': 2");

        assertThat(faultsOfPolicy("[" + POLICY + "," + second + "]"))
                .containsExactly("$[1].tiers[1].enter.days: must be 1 to 400, is 500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|$: must not be empty",
                "[null]|$[0]: is missing",
                "[7]|$[0]: must be an object, is 7",
                "null|$: is missing",
                "7|$: must be an object, is 7",
                "``|$: is empty, must be JSON",
                "{'a': 1, 'b': [{'c': 1, 'c': 2}]}|$.b[0].c: is not JSON: Duplicate field 'c' (line"
                        + " 1",
                "{'a': 1,}|$.a: is not JSON: Unexpected character",
                "{} {}|$: must end with its first JSON value",
                "{'a': NaN}|$.a: is not JSON: Non-standard token 'NaN'",
            })
    void whatIsNoPolicyDocumentIsRefused(String document, String fault) {
        assertThat(faultsOfPolicy(document)).singleElement().asString().startsWith(fault);
    }

    @Test
    void depthIsBounded() {
        String deep = "{'not': ".repeat(5_000) + "{}" + "}".repeat(5_000);

        assertThat(faultsOfPolicy(Documents.withEnter(deep)))
                .singleElement()
                .asString()
                .contains("nesting depth");
    }

    @Test
    void theMessageNamesTheDocumentAndTheFaults(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.json");
        Files.write(file, json(with("'CNY'", "'yuan'").replace("'days': 365", "'days': 500")));

        assertThatThrownBy(() -> PolicyReader.read(file))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage(
                        file
                                + " is not valid:\n"
                                + "  $.currency: must be an ISO 4217 currency such as EUR, is"
                                + " \"yuan\"\n"
                                + "  $.tiers[1].enter.days: must be 1 to 400, is 500");
    }

    @Test
    void aStreamReadsToo() throws Exception {
        assertThat(PolicyReader.read(new ByteArrayInputStream(json(POLICY)), NAME)).hasSize(1);
    }
}
