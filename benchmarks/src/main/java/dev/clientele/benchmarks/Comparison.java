package dev.clientele.benchmarks;

import dev.clientele.benchmarks.engine.EngineAlone;
import dev.clientele.benchmarks.engine.RightAnswers;
import dev.clientele.benchmarks.flink.FlinkSettings;
import dev.clientele.benchmarks.kafka.LoadedTopic;
import dev.clientele.benchmarks.streams.StreamsProcess;
import dev.clientele.benchmarks.workload.Workload;
import dev.clientele.functions.customer.ProgrammeDocuments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is compared, and how often: everything that is running while contenders do, set up and shut
 * down around them.
 *
 * @param settings of all contenders
 * @param contenders their names
 * @param sources where their events come from
 * @param warmUps runs of each that are left out
 * @param runs measured runs of each
 */
record Comparison(
        FlinkSettings settings,
        List<String> contenders,
        Set<Source> sources,
        int warmUps,
        int runs) {

    Comparison {
        contenders = List.copyOf(contenders);
        sources = Set.copyOf(sources);
    }

    /**
     * Runs them.
     *
     * @param folder for the broker's files and those of Kafka Streams
     * @param say is told what is being done
     * @return the results in the order of the runs, those from Kafka first
     */
    List<Result> run(Workload workload, Path folder, Consumer<String> say) throws Exception {
        say.accept("asking the engine alone");
        ProgrammeDocuments documents =
                ProgrammeDocuments.of(List.of(settings.policy()), settings.models());
        RightAnswers right = EngineAlone.answers(workload, documents.read());
        Benchmark benchmark = new Benchmark(workload, right, say);
        Contenders asked = new Contenders(settings, contenders);
        if (!sources.contains(Source.KAFKA)) {
            return benchmark.run(asked.ofMemory(), warmUps, runs);
        }
        say.accept("loading the topic");
        try (LoadedTopic topic = LoadedTopic.load(workload, folder.resolve("kafka"));
                StreamsProcess streams = StreamsProcess.start(folder.resolve("streams"))) {
            List<Contender> all = new ArrayList<>(asked.ofKafka(topic, streams));
            if (sources.contains(Source.MEMORY)) {
                all.addAll(asked.ofMemory());
            }
            return benchmark.run(all, warmUps, runs);
        }
    }
}
