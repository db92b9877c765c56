package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.Tries;
import dev.clientele.model.event.CustomerEvent;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Money never drifts: at every moment it is what the orders and returns taken come to. */
class MoneyPropertyTest {

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theLedgerIsWhatTheOrdersComeTo(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = new EngineRun(scenario.programme());
        Bookkeeper books = new Bookkeeper(scenario.programme());
        for (CustomerEvent event : scenario.events()) {
            int accepted = run.outcome.accepted();
            run.tell(event);
            boolean isAccepted = run.outcome.accepted() > accepted;
            boolean waits = run.isLastWaiting();
            if (isAccepted || waits) {
                books.write(event, run.state().clock(), waits);
            }

            assertThat(run.state().ledger().sum()).isEqualTo(books.total());
        }
    }

    @Property(tries = Tries.SOME, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void theSumIsTheSumOfTheDays(@ForAll("scenarios") Scenario scenario) {
        EngineRun run = EngineRun.of(scenario);
        PurchaseLedger ledger = run.state().ledger();
        DayTotals sum = DayTotals.ZERO;
        for (int i = 0; i < ledger.size(); i++) {
            sum = sum.plus(ledger.totals(i));
            assertThat(i == 0 || ledger.day(i - 1) < ledger.day(i)).isTrue();
            assertThat(ledger.totals(i).remaining()).isBetween(0L, ledger.totals(i).ordered());
        }
        WindowTotals windows = new WindowTotals(ledger, run.state(), scenario.firstVersion());

        assertThat(ledger.sum()).isEqualTo(sum);
        assertThat(windows.orders(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(sum);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.byRules(25);
    }
}
