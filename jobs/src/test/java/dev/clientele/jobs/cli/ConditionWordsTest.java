package dev.clientele.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clientele.model.metric.Metric;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionWordsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MONEY = "{'metric': 'spend', 'days': 365, 'atLeast': 2000}";
    private static final String ORDERS = "{'metric': 'orders', 'days': 365, 'atLeast': 3}";
    private static final String NPS = "{'metric': 'nps', 'moreThan': 8}";

    private final ConditionWords words = new ConditionWords("CNY");

    private static JsonNode json(String quoted) throws JsonProcessingException {
        return JSON.readTree(quoted.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'spend', 'days': 365, 'atLeast': 2000|at least CNY 2,000 spent in 365 days",
                "'spend', 'days': 1, 'moreThan': 0.5|more than CNY 0.50 spent in 1 day",
                "'orders', 'days': 90, 'atLeast': 1|at least 1 order in 90 days",
                "'orders', 'days': 90, 'atLeast': 2.7|at least 3 orders in 90 days",
                "'orders', 'days': 90, 'moreThan': 2.7|more than 2.7 orders in 90 days",
                "'orders', 'period': 'calendar-year', 'atLeast': 2|at least 2 orders in the"
                        + " calendar year",
                "'openComplaints', 'equals': 0|no open complaints",
                "'complaints', 'days': 90, 'atMost': 0|no complaints in 90 days",
                "'complaints', 'days': 90, 'lessThan': 1|less than 1 complaint in 90 days",
                "'returnRate', 'days': 365, 'atMost': 0.3|at most 30 % of the amount given back in"
                        + " 365 days",
                "'strategicPartner', 'equals': 1|strategic partnership",
                "'strategicPartner', 'equals': 0|no strategic partnership",
                "'nps', 'atLeast': 9|an NPS answer of at least 9",
                "'tenureDays', 'atMost': 0|at most 0 days a customer",
            })
    void aComparison(String json, String expected) throws JsonProcessingException {
        assertThat(words.sentence(json("{'metric': " + json + "}"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void everyMetricHasWords(Metric metric) throws JsonProcessingException {
        String sentence = words.sentence(json("{'metric': '" + metric.key() + "', 'atLeast': 2}"));

        assertThat(sentence)
                .doesNotContain("#", "(", "|")
                .isNotEqualTo(metric.key() + " at least 2");
        assertThat(MetricWords.name(metric.key())).doesNotContain("#", "(", "|");
    }

    @Test
    void partsOfPartsAreInBrackets() throws JsonProcessingException {
        JsonNode condition =
                json("{'all': [" + MONEY + ", {'any': [" + ORDERS + ", {'not': " + NPS + "}]}]}");

        assertThat(words.sentence(condition))
                .isEqualTo(
                        "at least CNY 2,000 spent in 365 days and (at least 3 orders in 365 days or"
                                + " (not an NPS answer of more than 8))");
        assertThat(words.lines(condition))
                .containsExactly(
                        "all of",
                        "  at least CNY 2,000 spent in 365 days",
                        "  one of",
                        "    at least 3 orders in 365 days",
                        "    not an NPS answer of more than 8");
        assertThat(ConditionWords.hasAlternatives(condition)).isTrue();
        assertThat(ConditionWords.hasAlternatives(json(MONEY))).isFalse();
    }

    @Test
    void theNegationOfSeveralPartsIsIndented() throws JsonProcessingException {
        assertThat(words.lines(json("{'not': {'all': [" + ORDERS + ", " + NPS + "]}}")))
                .containsExactly(
                        "not",
                        "  all of",
                        "    at least 3 orders in 365 days",
                        "    an NPS answer of more than 8");
    }

    @Test
    void onePartNeedsNoHeading() throws JsonProcessingException {
        Stream.of("all", "any")
                .forEach(
                        key -> {
                            try {
                                assertThat(words.lines(json("{'" + key + "': [" + NPS + "]}")))
                                        .containsExactly("an NPS answer of more than 8");
                            } catch (JsonProcessingException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    @Test
    void aWeightedSumSaysWhatEachPartGives() throws JsonProcessingException {
        JsonNode sum =
                json(
                        "{'weighted': [{'metric': 'spend', 'days': 365, 'weight': 50, 'full':"
                                + " 5000}, {'metric': 'nps', 'weight': 10, 'full': 10}], 'atLeast':"
                                + " 54.5}");

        assertThat(words.lines(sum))
                .containsExactly(
                        "at least 54.5 points, up to",
                        "  50 for CNY 5,000 spent in 365 days",
                        "  10 for an NPS answer of 10");
        assertThat(words.sentence(sum))
                .isEqualTo(
                        "at least 54.5 points, up to 50 for CNY 5,000 spent in 365 days, 10 for an"
                                + " NPS answer of 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'spend', 'days': 9, 'value': 8.50, 'operator': 'atLeast', 'needs': 10|at least CNY"
                        + " 10 spent in 9 days: now CNY 8.50, CNY 1.50 more",
                "'meanGapDays', 'operator': 'atMost', 'needs': 45|at most 45 days between purchases"
                        + " on average: not known yet",
                "'meanGapDays', 'value': 50, 'operator': 'atMost', 'needs': 45|at most 45 days"
                        + " between purchases on average: now 50",
                "'weighted', 'value': 50, 'needs': 60|at least 60 points: now 50",
                "'strategicPartner', 'value': 0, 'operator': 'equals', 'needs': 1|strategic"
                        + " partnership: not known yet",
            })
    void whatIsMissing(String json, String expected) throws JsonProcessingException {
        assertThat(words.missing(json("{'metric': " + json + "}"))).isEqualTo(expected);
    }

    @Test
    void aMissingNegationIsSaidAsItIs() throws JsonProcessingException {
        assertThat(words.missing(json("{'condition': {'not': " + NPS + "}}")))
                .isEqualTo("not an NPS answer of more than 8");
    }

    @Test
    void valuesThatAreNotKnownAreSaidToBeSo() throws JsonProcessingException {
        assertThat(words.value(json("{'metric': 'nps'}"))).isEqualTo("an NPS answer: not known");
        assertThat(words.value(json("{'metric': 'csat', 'days': 365, 'value': 80.0}")))
                .isEqualTo("satisfaction of 80 out of 100 in 365 days");
    }
}
