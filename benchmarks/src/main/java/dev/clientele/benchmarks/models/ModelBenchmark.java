package dev.clientele.benchmarks.models;

import dev.clientele.model.clv.ClvEstimate;
import dev.clientele.model.clv.Forecast;
import dev.clientele.model.clv.ModelForecast;
import dev.clientele.model.clv.PurchaseFacts;
import dev.clientele.model.clv.PurchaseModel;
import dev.clientele.model.clv.PurchaseSummary;
import dev.clientele.model.clv.SpendDistribution;
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

/**
 * What the stream asks of the models at every order, customer by customer: each call begins with
 * purchase days and ends with a number to be sent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ModelBenchmark {

    /** Too many for a branch predictor to learn by heart. */
    private static final int CUSTOMERS = 8_192;

    private static final long SEED = 20_260_101;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final double DAYS_OF_A_WEEK = 7;
    private static final double MARGIN = 0.3;
    private static final double CENTS = 100;

    @Param({"bg-nbd", "mbg-nbd", "pareto-nbd"})
    private String model;

    private PurchaseFacts[] customers;
    private PurchaseModel purchases;
    private Forecast forecast;

    /** Makes up the customers. */
    @Setup
    public void prepare() {
        customers = MadeUpCustomers.of(CUSTOMERS, SEED).toArray(PurchaseFacts[]::new);
        purchases = CdnowModels.purchases(model);
        forecast = new ModelForecast(CdnowModels.all(model));
    }

    /** P(alive). */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void pAlive(Blackhole answers) {
        for (PurchaseFacts customer : customers) {
            answers.consume(forecast.pAlive(customer, MadeUpCustomers.TODAY));
        }
    }

    /** Expected purchase days in a year. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void expectedOrders(Blackhole answers) {
        for (PurchaseFacts customer : customers) {
            answers.consume(
                    forecast.expectedOrders(customer, MadeUpCustomers.TODAY, DAYS_OF_A_YEAR));
        }
    }

    /** Margin to come in twelve months, discounted month by month, with the value of an order. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void clv(Blackhole answers) {
        for (PurchaseFacts customer : customers) {
            answers.consume(
                    ClvEstimate.of(forecast, customer, MadeUpCustomers.TODAY, MARGIN, CENTS)
                            .predicted());
        }
    }

    /** Both ends of the interval that holds a year's spend with a chance of 80 %. */
    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public void interval(Blackhole answers) {
        for (PurchaseFacts customer : customers) {
            PurchaseSummary summary = customer.summaryAt(MadeUpCustomers.TODAY);
            SpendDistribution spending =
                    CdnowModels.VALUE.spending(
                            customer.repeats(),
                            customer.meanValue(false, CENTS),
                            purchases.distribution(
                                    summary.x(),
                                    summary.recencyDays() / DAYS_OF_A_WEEK,
                                    summary.ageDays() / DAYS_OF_A_WEEK,
                                    DAYS_OF_A_YEAR / DAYS_OF_A_WEEK));
            answers.consume(spending.quantile(0.1));
            answers.consume(spending.quantile(0.9));
        }
    }
}
