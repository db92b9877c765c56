package dev.clientele.functions.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.codec.CustomerStateTypeInfo;
import dev.clientele.functions.codec.FingerprintTypeInfo;
import dev.clientele.functions.codec.OrderRecordTypeInfo;
import dev.clientele.model.customer.CustomerState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a savepoint holds: a later version of the operator has to find it by these names. */
class StoredTypesTest {

    private static final SerializerConfigImpl NO_GENERIC_TYPES = new SerializerConfigImpl();

    static {
        NO_GENERIC_TYPES.setGenericTypes(false);
    }

    @Test
    void snapshotHoldsOneRowThreeMapsAndTimersOfKnownTypes() throws Exception {
        Events ann = new Events("ann");
        try (CustomerHarness operator =
                new CustomerHarness(
                        Way.HEAP, SmallProgrammes.silverForThree(), Duration.ofMinutes(1))) {
            operator.send(List.of(ann.review("e1", "2026-01-02T10:00:00Z")));

            assertThat(operator.storedTypes())
                    .isEqualTo(
                            Map.of(
                                    "customer", "CustomerStateSerializer",
                                    "orders", "MapSerializer",
                                    "events", "MapSerializer",
                                    "handovers", "MapSerializer",
                                    "_timer_state/event_user-timers", "TimerSerializer",
                                    "_timer_state/processing_user-timers", "TimerSerializer"));
        }
    }

    static List<TypeInformation<?>> storedTypes() {
        return List.of(
                new CustomerStateTypeInfo(), new OrderRecordTypeInfo(), new FingerprintTypeInfo());
    }

    @ParameterizedTest
    @MethodSource("storedTypes")
    void storedTypeNeedsNoKryo(TypeInformation<?> type) {
        assertThat(type.createSerializer(NO_GENERIC_TYPES)).isNotNull();
    }

    @Test
    void rowWouldNeedKryoWithoutATypeOfItsOwn() {
        TypeInformation<CustomerState> guessed = TypeInformation.of(CustomerState.class);

        assertThatThrownBy(() -> guessed.createSerializer(NO_GENERIC_TYPES))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
