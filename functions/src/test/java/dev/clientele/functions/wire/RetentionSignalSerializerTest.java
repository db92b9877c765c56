package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.model.churn.AlertOrigin;
import dev.clientele.model.churn.ChurnLevel;
import dev.clientele.model.churn.ChurnReason;
import dev.clientele.model.churn.Relationship;
import dev.clientele.model.retention.BaseStanding;
import dev.clientele.model.retention.CustomerStatus;
import dev.clientele.model.retention.RetentionSignal;
import dev.clientele.model.retention.RetentionSignal.Alert;
import dev.clientele.model.retention.RetentionSignal.BaseLook;
import dev.clientele.model.retention.RetentionSignal.Judged;
import dev.clientele.model.retention.RetentionSignal.Lapsed;
import dev.clientele.model.retention.RetentionSignal.LookStart;
import dev.clientele.model.retention.RetentionSignal.Move;
import dev.clientele.model.retention.RetentionSignal.Warning;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.junit.jupiter.api.Test;

/** Signals come off the wire as they went onto it. */
class RetentionSignalSerializerTest {

    private final RetentionSignalSerializer serializer = new RetentionSignalSerializer();

    @Property
    void givesBackWhatWasWritten(@ForAll("signals") RetentionSignal written) throws IOException {
        assertThat(Wire.throughTheWire(written, serializer)).isEqualTo(written);
    }

    @Test
    void refusesAKindThatIsNone() {
        DataInputDeserializer source = new DataInputDeserializer(new byte[] {9, 0, 0});

        assertThatThrownBy(() -> serializer.deserialize(source))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("number 9");
    }

    @Provide
    Arbitrary<RetentionSignal> signals() {
        return Arbitraries.oneOf(judged(), lapsed(), looks(), moves());
    }

    private static Arbitrary<Judged> judged() {
        return Combinators.combine(days(), alerts(), Arbitraries.of(true, false), days())
                .as(Judged::new);
    }

    private static Arbitrary<Lapsed> lapsed() {
        Arbitrary<Warning> warnings = Combinators.combine(alerts(), days()).as(Warning::new);
        return Combinators.combine(
                        days(),
                        tiers(),
                        Arbitraries.of(Relationship.values()),
                        warnings.injectNull(0.3))
                .as(Lapsed::new);
    }

    private static Arbitrary<BaseLook> looks() {
        Arbitrary<LookStart> starts =
                Combinators.combine(
                                tiers(),
                                Arbitraries.of(ChurnLevel.values()),
                                Arbitraries.of(Relationship.values()))
                        .as(LookStart::new);
        return Combinators.combine(days(), starts, Arbitraries.of(true, false)).as(BaseLook::new);
    }

    private static Arbitrary<Move> moves() {
        return Combinators.combine(days(), standings(), standings(), days()).as(Move::new);
    }

    private static Arbitrary<BaseStanding> standings() {
        return Combinators.combine(Arbitraries.of(CustomerStatus.values()), tiers())
                .as(
                        (status, tier) ->
                                new BaseStanding(
                                        status, status == CustomerStatus.NONE ? null : tier));
    }

    private static Arbitrary<Alert> alerts() {
        Arbitrary<AlertOrigin> origins =
                Combinators.combine(
                                tiers(),
                                Arbitraries.of(ChurnReason.Code.values()),
                                Arbitraries.of(Relationship.values()))
                        .as(AlertOrigin::new);
        return Combinators.combine(Arbitraries.of(ChurnLevel.values()), origins).as(Alert::new);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers();
    }

    private static Arbitrary<String> tiers() {
        return Arbitraries.strings().injectNull(0.2);
    }
}
