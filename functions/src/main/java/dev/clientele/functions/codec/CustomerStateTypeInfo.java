package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink that customers are kept by {@link CustomerStateSerializer}. */
public final class CustomerStateTypeInfo extends OneValueTypeInfo<CustomerState> {

    private static final long serialVersionUID = 1L;

    /** The type of customers. */
    public CustomerStateTypeInfo() {
        super(CustomerState.class);
    }

    @Override
    public TypeSerializer<CustomerState> createSerializer(SerializerConfig config) {
        return new CustomerStateSerializer();
    }
}
