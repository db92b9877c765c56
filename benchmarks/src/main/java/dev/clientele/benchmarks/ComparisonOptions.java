package dev.clientele.benchmarks;

import dev.clientele.benchmarks.cli.JobRunOptions;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.streams.StreamsContender;
import dev.clientele.benchmarks.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is compared with whom, under which conditions and how often. */
final class ComparisonOptions {

    private static final Map<String, Set<Source>> SOURCES =
            Map.of(
                    "memory", Set.of(Source.MEMORY),
                    "kafka", Set.of(Source.KAFKA),
                    "both", Set.of(Source.values()));

    @Option(
            names = "--contenders",
            paramLabel = "NAME,...",
            split = ",",
            description =
                    "Who runs; besides the usual ones there are flink-sliding and flink-hopping,"
                            + " which take hours for a million events. Default: ${DEFAULT-VALUE}")
    private List<String> contenders = Contenders.USUAL;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "memory, kafka or both: where events come from. From Kafka, decisions go"
                            + " there too, exactly once. Default: ${DEFAULT-VALUE}")
    private String source = "memory";

    @Option(
            names = "--without-models",
            description = "Value and churn go by rules, instead of by the population's own models.")
    private boolean withoutModels;

    @Option(
            names = "--state-backend",
            paramLabel = "NAME",
            description = "rocksdb or hashmap. Default: ${DEFAULT-VALUE}")
    private String stateBackend = "rocksdb";

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Measured runs of each, in turn. Default: ${DEFAULT-VALUE}")
    private int runs = 3;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Runs of each before those. Default: ${DEFAULT-VALUE}")
    private int warmUps = 1;

    /** Refuses unknown names, a policy that a contender does not know, and less than one run. */
    void check(CommandLine command, String policy) {
        require(
                command,
                List.of("rocksdb", "hashmap").contains(stateBackend),
                "--state-backend must be rocksdb or hashmap");
        require(command, SOURCES.containsKey(source), "--source must be memory, kafka or both");
        List<String> known =
                Stream.concat(Contenders.USUAL.stream(), Contenders.SLOW.stream()).toList();
        require(
                command,
                known.containsAll(contenders),
                "--contenders must be of " + String.join(", ", known));
        require(
                command,
                policy.equals(StreamsContender.POLICY)
                        || source.equals("memory")
                        || !contenders.contains("kafka-streams"),
                "kafka-streams decides by "
                        + StreamsContender.POLICY
                        + " only: with another --policy name --contenders without it");
        require(command, runs >= 1, "--runs must be at least 1");
        require(command, warmUps >= 0, "--warm-up must be at least 0");
    }

    private static void require(CommandLine command, boolean holds, String fault) {
        if (!holds) {
            throw new ParameterException(command, fault);
        }
    }

    /** The comparison over a workload, whose models are used unless rules are asked for. */
    Comparison over(Workload workload, JobRunOptions job) {
        FlinkSettings settings =
                new FlinkSettings(
                        job.parallelism(),
                        stateBackend,
                        job.checkpointInterval(),
                        job.policy(),
                        withoutModels ? null : workload.models());
        return new Comparison(settings, contenders, SOURCES.get(source), warmUps, runs);
    }
}
