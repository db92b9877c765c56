package dev.clientele.functions.customer;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.VersionDocument;
import dev.clientele.model.customer.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The versions of policies and models that were accepted while the job ran, the same in every task.
 */
final class AcceptedVersions {

    private static final MapStateDescriptor<String, String> DESCRIPTOR =
            new MapStateDescriptor<>("policies", Types.STRING, Types.STRING);

    private final BroadcastState<String, String> versions;

    AcceptedVersions(OperatorStateStore state) throws Exception {
        versions = state.getBroadcastState(DESCRIPTOR);
    }

    void add(String json) throws Exception {
        versions.put(VersionDocument.accepted(json).key(), json);
    }

    /** What the documents known at the start and all accepted versions make together. */
    Programmes programmes(ProgrammeDocuments documents) throws Exception {
        List<String> accepted = new ArrayList<>();
        for (Map.Entry<String, String> version : versions.immutableEntries()) {
            accepted.add(version.getValue());
        }
        try {
            return documents.with(accepted).read();
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException("what was valid when it was accepted is not now", e);
        }
    }
}
