package dev.clientele.functions.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.history.Counted;
import dev.clientele.functions.history.Finding;
import dev.clientele.functions.history.Part;
import dev.clientele.model.attrition.ChurnTraits;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.flink.core.memory.DataInputDeserializer;

class FindingSerializerTest {

    @Property
    void findingsComeOffTheWireAsTheyWentOntoIt(
            @ForAll("findings") Finding finding, @ForAll long count) throws IOException {
        Counted counted = new Counted(finding, count);

        assertThat(Wire.throughTheWire(counted, new CountedSerializer())).isEqualTo(counted);
        assertThat(Wire.throughTheWire(finding, new FindingSerializer()))
                .isEqualTo(finding)
                .hasSameHashCodeAs(finding);
    }

    @Example
    void anotherKindIsRefused() {
        assertThatThrownBy(
                        () ->
                                new FindingSerializer()
                                        .deserialize(new DataInputDeserializer(new byte[] {9})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("kind 9");
    }

    @Provide
    Arbitrary<Finding> findings() {
        Arbitrary<Integer> numbers = Arbitraries.integers();
        Arbitrary<Long> amounts = Arbitraries.longs();
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Finding.Known> known =
                Combinators.combine(numbers, numbers, numbers, amounts).as(Finding.Known::new);
        Arbitrary<Part> parts = Arbitraries.of(Part.class);
        Arbitrary<Double> shares = Arbitraries.doubles();
        Arbitrary<ChurnTraits> traits =
                Combinators.combine(
                                numbers, numbers, numbers, numbers, shares, shares, flags, flags)
                        .as(
                                (x, recency, age, gap, mean, last, complaint, detractor) ->
                                        new ChurnTraits(
                                                x, recency, age, gap, mean, last, mean / 2, x,
                                                complaint, detractor));
        return Arbitraries.oneOf(
                Combinators.combine(parts, traits, flags).as(Finding.Watched::new),
                known.map(Finding.AtTheEnd::new),
                Combinators.combine(parts, known, numbers, numbers, amounts)
                        .as(Finding.Followed::new),
                Combinators.combine(numbers, flags).as(Finding.Purchase::new));
    }
}
