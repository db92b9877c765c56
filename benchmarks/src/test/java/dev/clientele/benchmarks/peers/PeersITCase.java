package dev.clientele.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.benchmarks.Benchmark;
import dev.clientele.benchmarks.Contender;
import dev.clientele.benchmarks.WrongAnswersException;
import dev.clientele.benchmarks.engine.EngineAlone;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.flink.Feed;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.windows.WindowAnswers;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.benchmarks.workload.WorkloadSettings;
import dev.clientele.benchmarks.workload.WorkloadWriter;
import dev.clientele.functions.customer.ProgrammeDocuments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Peers on a cluster, over a workload of which a third is dirty. */
class PeersITCase {

    private static final int CUSTOMERS = 20;
    private static final String POLICY = "retail-three-level";
    private static final FlinkSettings FLINK =
            new FlinkSettings(2, "rocksdb", Duration.ofSeconds(1), POLICY, null);

    @TempDir private static Path folder;
    private static Workload workload;
    private static RightAnswers right;

    @BeforeAll
    static void makeUp() throws Exception {
        workload =
                WorkloadWriter.write(
                        new WorkloadSettings(CUSTOMERS, 800, 425, 7, 0.35, 4), folder, count -> {});
        right = EngineAlone.answers(workload, ProgrammeDocuments.of(List.of(POLICY), null).read());
    }

    static List<Named<BiFunction<FlinkSettings, Feed, Contender>>> peers() {
        return List.of(
                Named.of("flink-sql", PeerContender::sql),
                Named.of("flink-sliding", PeerContender::sliding),
                Named.of("flink-hopping", PeerContender::hopping));
    }

    @ParameterizedTest
    @MethodSource("peers")
    void aPeerAnswersRight(BiFunction<FlinkSettings, Feed, Contender> peer) throws Exception {
        assertThat(right.windows().topics().get(WindowAnswers.TOPIC).records())
                .isEqualTo(CUSTOMERS);

        run(peer.apply(FLINK, Feed.MEMORY));
    }

    @Test
    void sqlThatCountsCopiesIsWrong() {
        String arrivals = "SELECT customerId, amount, day_start FROM arrivals";

        assertWrong("flink-sql", new SqlOverWindows(arrivals));
    }

    private static void assertWrong(String name, Peer peer) {
        assertThatThrownBy(() -> run(new PeerContender(name, FLINK, Feed.MEMORY, peer)))
                .isInstanceOf(WrongAnswersException.class)
                .hasMessageContaining(name, WindowAnswers.TOPIC);
    }

    private static void run(Contender contender) throws Exception {
        new Benchmark(workload, right, line -> {}).run(List.of(contender), 0, 1);
    }
}
