package dev.clientele.jobs.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import dev.clientele.jobs.importing.Tables.Result;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rows that take something back. */
class ReturnImportTest {

    private static final String HEADER = "customer,order,time,amount";
    private static final String PRICED = "customer,order,time,quantity,price";

    @TempDir private Path folder;

    @Test
    void whatTakesSomethingBackIsSetAsideByDefault() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        HEADER,
                        "c1,o1,2026-01-05,9",
                        "c1,o1,2026-01-06,-4",
                        "c1,Co1,2026-01-07,-5");

        assertThat(result.events()).hasSize(1);
        assertThat(result.summary().ordered()).isEqualTo(new BigDecimal("9.00"));
        assertThat(result.summary().setAside().count(Reason.NEGATIVE)).isEqualTo(1);
        assertThat(result.summary().setAside().count(Reason.CANCELLED)).isEqualTo(1);
    }

    @Test
    void negativeRowsBecomeOneReturnOfTheirOrderIfAsked() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.PRICES,
                        Tables.rules(Treatment.SET_ASIDE, Treatment.RETURN),
                        PRICED,
                        "c1,o1,2026-01-05,5,2.00",
                        "c1,o1,2026-01-06,-1,2.00",
                        "c1,o1,2026-01-07,-2,2.00");

        assertThat(result.events().get(1))
                .isEqualTo(
                        """
                        {"eventId":"csv-o1-return","customerId":"c1","type":"return",\
                        "time":"2026-01-05T16:00:00.000Z","orderId":"o1","amount":6.00}\
                        """);
        assertThat(result.summary().returned()).isEqualTo(new BigDecimal("6.00"));
        assertThat(result.summary().returns()).isEqualTo(1);
    }

    @Test
    void cancelledOrdersBecomeReturnsOfTheOrderAfterThePrefixIfAsked() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        Tables.rules(Treatment.RETURN, Treatment.SET_ASIDE),
                        HEADER,
                        "c1,536365,2026-01-05,9",
                        "c1,C536365,2026-01-07,-9");

        assertThat(result.events().get(1))
                .contains("csv-C536365", "\"orderId\":\"536365\"", "\"amount\":9.00");
    }

    @Test
    void aCancellationOfNoOrderIsSetAside() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        Tables.rules(Treatment.RETURN, Treatment.SET_ASIDE),
                        HEADER,
                        "c1,C,2026-01-07,-9");

        assertThat(result.summary().setAside().count(Reason.NO_ORDER)).isEqualTo(1);
    }

    @Test
    void aReturnOfNothingIsSetAside() throws IOException {
        Result result =
                Tables.run(
                        folder,
                        Tables.AMOUNTS,
                        Tables.rules(Treatment.RETURN, Treatment.RETURN),
                        HEADER,
                        "c1,C1,2026-01-07,0");

        assertThat(result.events()).isEmpty();
        assertThat(result.summary().setAside().count(Reason.NOTHING_RETURNED)).isEqualTo(1);
        assertThat(result.summary().first()).isEmpty();
    }
}
