package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Models that come while the operator runs, or with a restart, reach every customer who ordered.
 */
class ModelsSweepHarnessTest {

    private static final String START = "2026-02-01T00:00:00Z";
    private static final String SPRING = SmallProgrammes.models("spring", START);
    private static final int CUSTOMERS = 7;
    private static final SweepPace THREE = new SweepPace(1_000, 3);

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void silentCustomersAreDecidedInSlices(Way way) throws Exception {
        try (CustomerHarness operator = withOrders(way)) {
            operator.reach(millis(START) - 1);
            operator.accept(SPRING);
            operator.watermark(millis(START));
            operator.sent();

            List<Integer> slices = new ArrayList<>();
            while (operator.slice()) {
                slices.add(byModels(operator).size());
            }

            assertThat(slices).startsWith(3, 3, 1);
            assertThat(slices.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CUSTOMERS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void modelsAfterTheirStartAreAppliedAtEachCustomersClock(Way way) throws Exception {
        try (CustomerHarness operator = withOrders(way)) {
            operator.reach(millis("2026-02-10T00:00:00Z"));

            operator.accept(SPRING);
            List<String> now = Lines.of(operator.reach(millis("2026-02-10T00:00:01Z")));

            assertThat(now)
                    .filteredOn(
                            line -> line.startsWith("clv-updates") && line.endsWith("by models"))
                    .hasSize(CUSTOMERS);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void restartWithOtherModelsDecidesSilentCustomersAnewAndOnlyOnce(Way way) throws Exception {
        try (CustomerHarness operator = withOrders(way)) {
            operator.reach(millis("2026-01-02T11:00:00Z"));

            operator.restoreWith(SmallProgrammes.silverForThreeBy("spring"));
            while (operator.slice()) {
                // to the end of the sweep that the restart began
            }
            List<String> restarted = byModels(operator);
            operator.restoreWith(SmallProgrammes.silverForThreeBy("spring"));

            assertThat(restarted).hasSize(CUSTOMERS);
            assertThat(operator.slice()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAP", "ROCKSDB"})
    void whoNeverOrderedIsPassedOver(Way way) throws Exception {
        try (CustomerHarness operator = harness(way)) {
            operator.send(List.of(new Events("ann").visit("e1", "2026-01-02T10:00:00Z")));
            operator.accept(SPRING);

            assertThat(Lines.of(operator.reach(millis(START)))).isEmpty();
        }
    }

    private static CustomerHarness withOrders(Way way) throws Exception {
        CustomerHarness operator = harness(way);
        operator.send(
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(
                                i ->
                                        new Events("c" + i)
                                                .order("e1", "2026-01-02T10:00:00Z", "o1", "50.00"))
                        .toList());
        return operator;
    }

    private static CustomerHarness harness(Way way) throws Exception {
        return new CustomerHarness(
                way, SmallProgrammes.silverForThree(), Duration.ofMinutes(1), THREE);
    }

    private static List<String> byModels(CustomerHarness operator) throws Exception {
        return Lines.of(operator.sent()).stream()
                .filter(line -> line.startsWith("clv-updates") && line.endsWith("by models"))
                .toList();
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
