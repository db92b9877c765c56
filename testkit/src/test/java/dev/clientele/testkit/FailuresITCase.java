package dev.clientele.testkit;

import static dev.clientele.testkit.Events.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Negative controls: what is wrong fails, and says what, where and why. */
class FailuresITCase {

    /** Expects too much. */
    static class TooHighHopes {

        @RegisterExtension
        static final ClienteleCluster CLIENTELE = ClienteleCluster.withPolicy("shop.json");

        @Test
        void firstOrderMakesSilver() {
            Run run = CLIENTELE.run(order("ann", "2026-01-05", 900));

            assertThat(run.tierOf("ann")).isEqualTo("silver");
        }

        @Test
        void failsOtherwise() {
            throw new IllegalStateException("as it was");
        }
    }

    /** Has a policy with two faults. */
    static class WrongPolicy {

        @RegisterExtension
        static final ClienteleCluster CLIENTELE =
                ClienteleCluster.withPolicyText(
                        "{\"id\": \"p\", \"version\": 0, \"effectiveFrom\":"
                                + " \"2026-01-01T00:00:00Z\", \"approvedBy\": \"me\", \"timeZone\":"
                                + " \"Europe/Berlin\", \"currency\": \"EUR\", \"tiers\": [{\"id\":"
                                + " \"a\"}, {\"id\": \"b\", \"entr\": {}}]}");

        @Test
        void isNeverReached() {}
    }

    /** Names no policy. */
    static class NoPolicy {

        @RegisterExtension
        static final ClienteleCluster CLIENTELE = ClienteleCluster.withPolicy("none.json");

        @Test
        void isNeverReached() {}
    }

    /** Forgot that the cluster is one for the class. */
    static class NotStatic {

        @RegisterExtension
        final ClienteleCluster clientele = ClienteleCluster.withPolicy("shop.json");

        @Test
        void runs() {
            clientele.run(order("ann", "2026-01-05", 900));
        }
    }

    @Test
    void failedExpectationTellsTheDecisionsInWords() {
        List<String> messages = messages(TooHighHopes.class);

        assertThat(messages)
                .anySatisfy(
                        message ->
                                assertThat(message)
                                        .contains("\"silver\"")
                                        .contains("What was decided:")
                                        .contains(
                                                "2026-01-05 11:00 UTC  ann  enrolled member:"
                                                        + " orders(365) 1, spend(365) 900.00")
                                        .contains(
                                                "ann  member since 2026-01-05, new:"
                                                        + " {orders(365)=1, spend(365)=900.00}"))
                .contains("as it was");
    }

    @Test
    void wrongPolicyTellsEachFaultWithItsPath() {
        assertThat(messages(WrongPolicy.class))
                .singleElement()
                .asString()
                .contains("the policy of the test is not valid:")
                .contains("$.version")
                .contains("$.tiers[1].entr");
    }

    @Test
    void policyThatIsNotThereIsNamed() {
        assertThat(messages(NoPolicy.class))
                .singleElement()
                .asString()
                .contains("none.json is neither a file nor a shipped policy");
    }

    @Test
    void fieldThatIsNotStaticIsToldSo() {
        assertThat(messages(NotStatic.class))
                .singleElement()
                .asString()
                .contains("put @RegisterExtension on a static field");
    }

    private static List<String> messages(Class<?> tests) {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }
}
