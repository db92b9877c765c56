package dev.clientele.functions.programme;

import static dev.clientele.functions.programme.Documents.POLICY;
import static dev.clientele.functions.programme.Documents.faultsOfPolicy;
import static dev.clientele.functions.programme.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFaultsTest {

    @Test
    void theValidPolicyHasNone() {
        assertThat(faultsOfPolicy(POLICY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "effectiveFrom",
                "approvedBy",
                "timeZone",
                "currency",
                "tiers"
            })
    void aRequiredFieldIsMissed(String field) {
        assertThat(faultsOfPolicy(POLICY.replaceFirst("'" + field + "':", "'description':")))
                .containsExactly("$." + field + ": is missing");
    }

    @Test
    void nullIsMissing() {
        assertThat(faultsOfPolicy(with("'approvedBy': 'board'", "'approvedBy': null")))
                .containsExactly("$.approvedBy: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id': 'p'|'id': 7|$.id: must be a text, is 7",
                "'id': 'p'|'id': ' '|$.id: must be a text that is not blank, is \" \"",
                "'id': 'p'|'id': '\\ud800'|$.id: must be a text of whole characters, is",
                "'version': 1|'version': 0|$.version: must be 1 to 2147483647, is 0",
                "'version': 1|'version': 1.5|$.version: must be a whole number, is 1.5",
                "'version': 1|'version': '1'|$.version: must be a whole number, is \"1\"",
                "'version': 1|'version': 1e99|$.version: must be 1 to 2147483647, is 1E+99",
                "2026-01-01T00:00:00+08:00|2026-01-01|$.effectiveFrom: must be an RFC 3339 instant",
                "2026-01-01T00:00:00+08:00|2026-01-01T00:00:00|$.effectiveFrom: must be an RFC"
                        + " 3339",
                "2026-01-01T00:00:00+08:00|2026-02-30T00:00:00Z|$.effectiveFrom: must be an RFC"
                        + " 3339",
                "Asia/Shanghai|Asia/Shanghia|$.timeZone: must be a time zone such as Asia/Shanghai,"
                        + " is",
                "CNY|RMB|$.currency: must be an ISO 4217 currency such as EUR, is \"RMB\"",
                "'defaultMargin': 0.3|'defaultMargin': 30|$.defaultMargin: must be a number, 0 to"
                        + " 1",
                "'defaultMargin': 0.3|'defaultMargin': -1|$.defaultMargin: must be a number, 0 to"
                        + " 1",
                "'visit': 1|'visit': -1|$.engagementWeights.visit: must be a number, 0 to 1000000",
                "'visit': 1|'visit': 0.0000001|$.engagementWeights.visit: must be a number of at"
                        + " most 6",
                "'visit': 1|'': 1|$.engagementWeights['']: must have a name that is not blank",
                "'visit': 1|'visit': null|$.engagementWeights.visit: is missing",
                "{'visit': 1}|[1]|$.engagementWeights: must be an object, is an array",
                "'USD': 7.1|'USD': 0|$.rates.USD: must be a number over 0, is 0",
                "'USD': 7.1|'UDS': 1|$.rates.UDS: must stand under an ISO 4217 currency",
                "'USD': 7.1|'CNY': 1|$.rates.CNY: must be left out, CNY is the programme's own",
                "'id': 'p'|'id': 'p', 'nearUpgrade': {'ratio': 1}|$.nearUpgrade.ratio: must be a"
                        + " number over 0 and under 1, is 1",
                "'id': 'p'|'id': 'p', 'nearUpgrade': {'quietDays': 3}|$.nearUpgrade.ratio: is"
                        + " missing",
                "'id': 'p'|'id': 'p', 'tierMapping': {'a': 'golf'}|$.tierMapping.a: must be a tier"
                        + " of this version, is",
                "'id': 'p'|'id': 'p', 'unit': 7|$.unit: must be a text, is 7",
                "'id': 'gold'|'id': 'gold', 'entitlements': [{'name': {}}]|$.tiers[1]"
                        + ".entitlements[0].id: is missing",
                "'id': 'gold'|'id': 'gold', 'entitlements': [{'id': 'a'}, {'id': 'a'}]|$.tiers[1]"
                        + ".entitlements[1].id: must be unique in its tier",
                "'id': 'gold'|'id': 'gold', 'entitlements': [{'id': 'a', 'yearlyCost': 0.001}]"
                        + "|$.tiers[1].entitlements[0].yearlyCost: must be an amount of at most 2"
                        + " decimals",
                "'id': 'gold'|'id': 'gold', 'entitlements': [{'id': 'a', 'yearlyCost': -1}]"
                        + "|$.tiers[1].entitlements[0].yearlyCost: must be a number, 0 to"
                        + " 1000000000",
                "'days': 365|'period': 'year'|$.tiers[1].enter.period: must be a period, is",
                "'days': 365|'period': 'calendar-year', 'days': 3|$.tiers[1].enter.period: must be"
                        + " left out, there are days",
                "'spend', 'days': 365|'visits', 'period': 'calendar-year'|$.tiers[1].enter.metric:"
                        + " must be a metric",
                "'spend', 'days': 365|'complaints', 'period': 'calendar-year'|$.tiers[1].enter"
                        + ".period: must be left out, complaints needs days",
                "'spend', 'days': 365|'nps', 'period': 'calendar-year'|$.tiers[1].enter.period:"
                        + " must be left out, nps has no window",
                "'A': 5|'A': 'five'|$.creditGrades.A: must be a number, is \"five\"",
                "'creditGrades'|'creditGrads'|$.creditGrads: is not known; did you mean"
                        + " creditGrades?",
                "'creditGrades'|'colour'|$.colour: is not known; known are approvedBy, churn,",
            })
    void aTermIsWrong(String part, String replacement, String fault) {
        assertThat(faultsOfPolicy(with(part, replacement)))
                .singleElement()
                .asString()
                .startsWith(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'to-qualified'|'to-qualifed'|mode: must be a mode, is \"to-qualifed\"; did you"
                        + " mean to-q",
                "'to-qualified'|'x'|mode: must be a mode, is \"x\"; known are none,"
                        + " one-step, to-qualified",
                "'graceDays': 30|'graceDays': -1|graceDays: must be 0 to 36500, is -1",
                "'minHoldDays': 90|'minHoldDays': 0.5|minHoldDays: must be a whole number, is 0.5",
                "'keepRatio': 0.9|'keepRatio': 0|keepRatio: must be a number over 0 and at most 1,"
                        + " is 0",
                "'keepRatio': 0.9|'keepRatio': 1.1|keepRatio: must be a number over 0 and at most"
                        + " 1, is",
                "[7, 30]|[7, 7]|warnDays[1]: must be listed once, is 7 again",
                "[7, 30]|[0]|warnDays[0]: must be 1 to 36500, is 0",
                "[7, 30]|[null]|warnDays[0]: is missing",
                "[7, 30]|7|warnDays: must be an array, is 7",
                "'graceDays'|'grace'|grace: is not known; known are graceDays, keepRatio,",
            })
    void theDowngradeIsWrong(String part, String replacement, String fault) {
        assertThat(faultsOfPolicy(with(part, replacement)))
                .singleElement()
                .asString()
                .startsWith("$.downgrade." + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'horizonDays': 90|'horizonDays': 0|horizonDays: must be 1 to 3650, is 0",
                "'horizonDays': 90,||horizonDays: is missing",
                "'watch': 60,||levels.watch: is missing",
                "'watch': 60|'watch': 80|levels.watch: must be at most high, 75.0, is 80",
                "'high': 75|'high': 95|levels.high: must be at most critical, 90.0, is 95",
                "'watch': 60, 'high': 75|'watch': 95|levels.watch: must be at most critical, 90.0,"
                        + " is 95",
                "'clear': 50|'clear': 61|clear: must be at most watch, 60.0, is 61",
                "'critical': 90|'critical': 101|levels.critical: must be a number, 0 to 100, is"
                        + " 101",
                "'coolDownDays': 14|'coolDownDays': -1|coolDownDays: must be 0 to 3650, is -1",
                "'openComplaint': 15|'openComplaint': -1|signals.openComplaint: must be a number, 0"
                        + " to",
                "'openComplaint'|'openComplaints'|signals.openComplaints: is not known; did you"
                        + " mean op",
                "'high'|'hihg'|levels.hihg: is not known; did you mean high?",
                "'clear'|'clears'|clears: is not known; did you mean clear?",
                "'clear': 50|'lapsedDays': 0|lapsedDays: must be 1 to 3650, is 0",
                "'clear': 50|'oneTime': 30|oneTime: must be an object, is 30",
                "'clear': 50|'oneTime': {}|oneTime.quietDays: is missing",
                "'clear': 50|'oneTime': {'quietDays': -1}|oneTime.quietDays: must be 0 to 3650, is"
                        + " -1",
                "'clear': 50|'actions': {}|actions: must be an array, is an object",
                "'clear': 50|'actions': [null]|actions[0]: is missing",
                "'clear': 50|'actions': [{}]|actions[0].action: is missing",
                "'clear': 50|'actions': [{'action': 'a', 'reason': 'overdu'}]|actions[0].reason:"
                        + " must be a reason, is \"overdu\"; did you mean overdue?",
                "'clear': 50|'actions': [{'action': 'a', 'tier': 'golden'}]|actions[0].tier: must"
                        + " be a tier of this version, is \"golden\"",
                "'clear': 50|'actions': [{'action': 'a', 'level': 'none'}]|actions[0].level: must"
                        + " be a level, is \"none\"",
                "'clear': 50|'actions': [{'action': 'a', 'relationship': 'prospect'}]"
                        + "|actions[0].relationship: must be a relationship, is \"prospect\"",
                "'clear': 50|'actions': [{'action': 'a', 'when': 1}]|actions[0].when: is not known",
            })
    void theChurnPartIsWrong(String part, String replacement, String fault) {
        String policy = with(part, replacement == null ? "" : replacement);

        assertThat(faultsOfPolicy(policy))
                .singleElement()
                .asString()
                .startsWith("$.churn." + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id': 'gold'|'id': 'member'|$.tiers[1].id: must be unique, member is a lower"
                        + " tier's too",
                "'id': 'gold'|'id': ''|$.tiers[1].id: must be a text that is not blank, is \"\"",
                "'id': 'gold',||$.tiers[1].id: is missing",
                "{'en': 'Member'}|'Member'|$.tiers[0].name: must be an object, is \"Member\"",
                "{'en': 'Member'}|{'en': 1}|$.tiers[0].name.en: must be a text, is 1",
                "'name':|'names':|$.tiers[0].names: is not known; did you mean name?",
                "'name': {'en': 'Member'}|'enter': {}|$.tiers[0].enter: must be left out, the"
                        + " lowest",
                "'name': {'en': 'Member'}|'keep': {}|$.tiers[0].keep: must be left out, the lowest",
                "'enter':|'description':|$.tiers[1].enter: is missing",
                "{'id': 'member', 'name': {'en': 'Member'}}|7|$.tiers[0]: must be an object, is 7",
                "{'id': 'member', 'name': {'en': 'Member'}}|null|$.tiers[0]: is missing",
            })
    void aTierIsWrong(String part, String replacement, String fault) {
        String policy = with(part, replacement == null ? "" : replacement);

        assertThat(faultsOfPolicy(policy)).singleElement().asString().startsWith(fault);
    }

    @Test
    void thereAreNoTiers() {
        String policy = POLICY.substring(0, POLICY.indexOf("'tiers'")) + "'tiers': []}";

        assertThat(faultsOfPolicy(policy)).containsExactly("$.tiers: must not be empty");
    }

    @Test
    void everyFaultIsNamedInOneGo() {
        String policy =
                with("'approvedBy': 'board',", "")
                        .replace("'mode': 'to-qualified'", "'mode': 'sideways'")
                        .replace("'watch': 60", "'watch': 160")
                        .replace("'days': 365, 'atLeast'", "'days': 500, 'atleast'")
                        .replace("'CNY'", "'yuan'");

        assertThat(faultsOfPolicy(policy))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "$.approvedBy",
                        "$.downgrade.mode",
                        "$.churn.levels.watch",
                        "$.tiers[1].enter.days",
                        "$.tiers[1].enter.atleast",
                        "$.tiers[1].enter",
                        "$.currency");
    }
}
