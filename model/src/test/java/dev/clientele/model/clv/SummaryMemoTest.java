package dev.clientele.model.clv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Remembered or not, the answer is the same; and what is remembered is not asked again. */
class SummaryMemoTest {

    private final List<PurchaseSummary> asked = new ArrayList<>();
    private final SummaryMemo<String> memo =
            new SummaryMemo<>(
                    summary -> {
                        asked.add(summary);
                        return summary.toString();
                    });

    @Test
    void summaryIsAskedAboutOnce() {
        memo.of(new PurchaseSummary(2, 30, 40));

        assertThat(memo.of(new PurchaseSummary(2, 30, 40)))
                .isEqualTo(new PurchaseSummary(2, 30, 40).toString());
        assertThat(asked).hasSize(1);
    }

    @Test
    void nothingIsRememberedToo() {
        List<PurchaseSummary> summaries = new ArrayList<>();
        SummaryMemo<String> nothing =
                new SummaryMemo<>(
                        summary -> {
                            summaries.add(summary);
                            return null;
                        });

        assertThat(nothing.of(new PurchaseSummary(0, 0, 1))).isNull();
        assertThat(nothing.of(new PurchaseSummary(0, 0, 1))).isNull();
        assertThat(summaries).hasSize(1);
    }

    @Property
    void answerIsThatOfTheFunction(
            @ForAll @IntRange(max = 50) int x,
            @ForAll @IntRange(max = 2_000) int recency,
            @ForAll @IntRange(max = 2_000) int silence) {
        int lastDay = x == 0 ? 0 : recency;
        PurchaseSummary summary = new PurchaseSummary(x, lastDay, lastDay + silence);

        assertThat(memo.of(summary)).isEqualTo(summary.toString());
        assertThat(memo.of(summary)).isEqualTo(summary.toString());
    }

    /** More of them than there are places: each has its own answer all the same. */
    @Test
    void summariesThatShareAPlaceAreToldApart() {
        for (int age = 1; age < 3_000; age++) {
            for (int recency = 1; recency <= 100 && recency <= age; recency++) {
                PurchaseSummary summary = new PurchaseSummary(3, recency, age);
                if (!memo.of(summary).equals(summary.toString())) {
                    throw new AssertionError("another one's answer for " + summary);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(1 << 17);
    }

    /**
     * A shop of 8,000 kinds of customers in 131,072 places: if they are spread at random, one in
     * seventeen shares its place with another. Customers who differ in one number alone are spread
     * too.
     */
    @Test
    void mostCustomersHaveAPlaceOfTheirOwn() {
        List<PurchaseSummary> shop = new ArrayList<>();
        for (int x = 1; x <= 20; x++) {
            for (int recency = 10; recency <= 200; recency += 10) {
                for (int silence = 0; silence < 20; silence++) {
                    shop.add(new PurchaseSummary(x, recency, recency + silence));
                }
            }
        }

        assertThat(shareAskedAgain(shop)).isLessThan(0.08);
        assertThat(shareAskedAgain(ages(8_000))).isLessThan(0.08);
    }

    private static List<PurchaseSummary> ages(int count) {
        List<PurchaseSummary> ages = new ArrayList<>();
        for (int age = 0; age < count; age++) {
            ages.add(new PurchaseSummary(0, 0, age));
        }
        return ages;
    }

    /** When all are asked about once more. */
    private double shareAskedAgain(List<PurchaseSummary> summaries) {
        summaries.forEach(memo::of);
        asked.clear();
        summaries.forEach(memo::of);
        return (double) asked.size() / summaries.size();
    }
}
