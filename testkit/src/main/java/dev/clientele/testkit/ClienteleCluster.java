package dev.clientele.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clientele.functions.wire.ParsedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;

/**
 * A JUnit 5 extension that tests a policy: events go through the job's own pipeline, with RocksDB,
 * on a Flink cluster within the test. The cluster is started once a test class; neither broker nor
 * network is needed. A field with {@code @RegisterExtension} that has to be static:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ClienteleCluster clientele = ClienteleCluster.withPolicy("my-policy.json");
 * }</pre>
 *
 * <p>When a test fails, its failure tells in words what was decided in each run. For one thread.
 */
public final class ClienteleCluster
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                TestExecutionExceptionHandler {

    private static final MemorySize MANAGED_MEMORY = MemorySize.ofMebiBytes(64);

    private final Supplier<TestedPolicy> documents;
    private final List<Run> runs = new ArrayList<>();
    private TestedPolicy policy;
    private MiniCluster cluster;

    private ClienteleCluster(Supplier<TestedPolicy> documents) {
        this.documents = documents;
    }

    /**
     * Tests a policy, or several side by side, by rules in place of models.
     *
     * @param policies for each programme a file, a resource of the class path, or the name of a
     *     policy that comes with the product; the main one's first
     * @return the extension; a policy that is not valid fails the test class with every fault and
     *     its path
     */
    public static ClienteleCluster withPolicy(String... policies) {
        List<String> names = List.of(policies);
        return new ClienteleCluster(() -> TestedPolicy.read(names, null));
    }

    /**
     * Tests a policy with fitted models.
     *
     * @param policy a file, a resource of the class path, or the name of a policy that comes with
     *     the product
     * @param models a file of models, or a resource of the class path
     * @return the extension
     */
    public static ClienteleCluster withPolicyAndModels(String policy, String models) {
        return new ClienteleCluster(() -> TestedPolicy.read(List.of(policy), models));
    }

    /**
     * Tests a policy that stands in the test itself.
     *
     * @param json one version of a policy, or an array of its versions
     * @return the extension
     */
    public static ClienteleCluster withPolicyText(String json) {
        return new ClienteleCluster(() -> TestedPolicy.ofText(json));
    }

    /**
     * Decides events, up to the latest one.
     *
     * @param events in the order in which they arrive, at least one
     * @return what came of them
     * @throws IllegalArgumentException if there is no event, or a time can't be read
     */
    public Run run(Event<?>... events) {
        List<ObjectNode> records = complete(events);
        return decide(records, EventRecords.latest(records));
    }

    /**
     * Decides events and then the silence up to a day: its own boundary is the last that is
     * applied.
     *
     * @param day for example {@code 2026-03-01}, in the policy's time zone
     * @param events in the order in which they arrive
     * @return what came of them
     * @throws IllegalArgumentException if a time can't be read
     * @throws java.time.format.DateTimeParseException if the day can't be read
     */
    public Run runUntilDay(String day, Event<?>... events) {
        Instant boundary = LocalDate.parse(day).atStartOfDay(zone()).toInstant();
        return decide(complete(events), boundary);
    }

    /**
     * Decides events and then the silence up to an instant. It stands for the machine's clock:
     * events over an hour after it are from the future.
     *
     * @param asOf up to when
     * @param events in the order in which they arrive
     * @return what came of them
     * @throws IllegalArgumentException if a time can't be read
     */
    public Run runAsOf(Instant asOf, Event<?>... events) {
        return decide(complete(events), asOf);
    }

    private List<ObjectNode> complete(Event<?>... events) {
        return new EventRecords(zone()).complete(List.of(events));
    }

    /** In all versions of the policy the same. */
    private ZoneId zone() {
        if (policy == null) {
            throw new IllegalStateException(
                    "the cluster is not running: put @RegisterExtension on a static field");
        }
        return policy.programmes().main().at(0).policy().terms().timeZone();
    }

    private Run decide(List<ObjectNode> records, Instant asOf) {
        List<ParsedRecord> parsed =
                EventRecords.parsed(records, policy.programmes().main().currency(), asOf);
        CollectingSink sink = CollectingSink.empty();
        PolicyJob job = PolicyJob.of(parsed, policy.documents(), asOf, sink);
        try {
            cluster.executeJobBlocking(job.graph());
        } catch (Exception e) {
            throw new IllegalStateException("the job failed, which no event should cause", e);
        } finally {
            runs.add(new Run(sink.take()));
        }
        return runs.get(runs.size() - 1);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        policy = documents.get();
        Configuration flink = new Configuration();
        flink.set(RestOptions.BIND_PORT, "0");
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED_MEMORY);
        cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(flink)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(1)
                                .build());
        cluster.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        runs.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** Adds to a failed expectation what was decided, in words. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        if (!(failure instanceof AssertionError) || runs.isEmpty()) {
            throw failure;
        }
        StringBuilder message = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Run run : runs) {
            message.append("\nWhat was decided:\n").append(run.toString().indent(2));
        }
        AssertionFailedError told = new AssertionFailedError(message.toString(), failure);
        told.setStackTrace(failure.getStackTrace());
        throw told;
    }
}
