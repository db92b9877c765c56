package dev.clientele.model.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.model.event.ComplaintStatus;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The number of open complaints is that of the complaints that are open, whatever has happened. */
class OpenComplaintsPropertyTest {

    private static final long MILLIS_A_DAY = 86_400_000;

    /**
     * What happens to a customer's complaints.
     *
     * @param id which one
     * @param status its status as told, or as taken in
     * @param day on which
     */
    private record Step(Kind kind, String id, ComplaintStatus status, int day) {}

    private enum Kind {
        TOLD,
        TAKEN_IN,
        FORGOTTEN
    }

    @Property
    void openOnesAreCounted(@ForAll("steps") List<Step> steps) {
        Voice voice = new Voice();
        for (Step step : steps) {
            take(step, voice);
            assertThat(voice.openComplaints())
                    .isEqualTo(
                            (int)
                                    voice.complaints().stream()
                                            .filter(complaint -> complaint.status().isOpen())
                                            .count());
        }
    }

    private static void take(Step step, Voice voice) {
        long time = step.day() * MILLIS_A_DAY;
        switch (step.kind()) {
            case TOLD -> voice.complain(step.id(), step.status(), time, step.day());
            case TAKEN_IN ->
                    voice.unite(ComplaintRecord.first(step.id(), step.status(), time, step.day()));
            case FORGOTTEN -> voice.forgetBefore(step.day(), time);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(ComplaintStatus.class),
                        Arbitraries.integers().between(1, 20))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }
}
