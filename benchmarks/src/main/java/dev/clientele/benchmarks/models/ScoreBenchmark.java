package dev.clientele.benchmarks.models;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicyReader;
import dev.clientele.model.attrition.ChurnTraits;
import dev.clientele.model.attrition.LearnedChance;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Programme;
import dev.clientele.model.customer.ProgrammeVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What a churn score costs: the learned chance alone, and all of it out of a customer's state. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScoreBenchmark {

    private static final int CUSTOMERS = 8_192;
    private static final long SEED = 20_260_101;
    private static final int HORIZON_DAYS = 90;

    /** All signals count, so that each of them is looked at. */
    private static final String POLICY =
            """
            {"id": "shop", "version": 1, "effectiveFrom": "1970-01-01T00:00:00Z",
             "approvedBy": "nobody", "timeZone": "UTC", "currency": "EUR",
             "tiers": [{"id": "customer"}],
             "churn": {"horizonDays": 90, "levels": {"watch": 60, "high": 75, "critical": 90},
                       "clear": 50, "coolDownDays": 14,
                       "signals": {"openComplaint": 15, "detractor": 10, "engagementHalved": 10,
                                   "frequencyHalved": 10}}}
            """;

    @Param({"bg-nbd", "mbg-nbd", "pareto-nbd"})
    private String model;

    private PurchaseFacts[] customers;
    private ChurnTraits[] traits;
    private CustomerState[] states;
    private Forecast forecast;
    private LearnedChance learned;
    private ProgrammeVersion version;

    /** Makes up the customers. */
    @Setup
    public void prepare() throws InvalidDocumentException {
        customers = MadeUpCustomers.of(CUSTOMERS, SEED).toArray(PurchaseFacts[]::new);
        forecast = new ModelForecast(CdnowModels.all(model));
        learned = forecast.learned();
        byte[] policy = POLICY.getBytes(StandardCharsets.UTF_8);
        version = new Programme(PolicyReader.read(policy, "policy"), CdnowModels.all(model)).at(0);
        states = new CustomerState[CUSTOMERS];
        traits = new ChurnTraits[CUSTOMERS];
        for (int i = 0; i < CUSTOMERS; i++) {
            states[i] = MadeUpStates.of(customers[i]);
            traits[i] = version.subject(states[i]).traitsAt(MadeUpCustomers.TODAY);
        }
    }

    /** The learned chance of no order, with the purchase model's on which it stands. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void learnedChance(Blackhole answers) {
        for (int i = 0; i < CUSTOMERS; i++) {
            double chance = forecast.noOrder(customers[i], MadeUpCustomers.TODAY, HORIZON_DAYS);
            answers.consume(learned.noOrder(traits[i], chance));
        }
    }

    /** The whole score: what it is made of read out of the state, signals too. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void churnScore(Blackhole answers) {
        for (CustomerState state : states) {
            answers.consume(version.churn().score(version.subject(state), MadeUpCustomers.TODAY));
        }
    }
}
