package dev.clientele.jobs.kafka;

import dev.clientele.functions.json.TopicNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * The rights that the job needs. Asked for before it starts: a job without one of them would start,
 * fail and start again for ever.
 */
public final class KafkaRights {

    private KafkaRights() {}

    /**
     * Makes sure that the job's user has all of them; topics have to be there.
     *
     * @param settings how to speak to Kafka
     * @throws IOException with every right that is missing, or if no broker answers
     * @throws InterruptedException if interrupted meanwhile
     */
    public static void require(KafkaSettings settings) throws IOException, InterruptedException {
        List<String> missing;
        try (Admin admin = Admin.create(KafkaTopics.adminProperties(settings))) {
            missing = missing(admin, settings);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new IOException(KafkaFailure.sentence(settings, e), e);
        }
        if (!missing.isEmpty()) {
            throw new IOException(
                    "The job's user may not, at %s: %s. Give it the rights that docs/operators.md names under Security."
                            .formatted(settings.bootstrapServers(), String.join("; ", missing)));
        }
    }

    private static List<String> missing(Admin admin, KafkaSettings settings)
            throws ExecutionException, TimeoutException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<AclOperation>> rights : ofTopics(settings).entrySet()) {
            Set<AclOperation> given = operations(admin, rights.getKey());
            for (AclOperation right : rights.getValue()) {
                if (!given.contains(right)) {
                    missing.add(right + " topic " + rights.getKey());
                }
            }
        }
        if (isForbidden(admin.listConsumerGroupOffsets(settings.groupId()).all())) {
            missing.add("READ group " + settings.groupId());
        }
        String transactions = settings.transactionalIdPrefix();
        if (settings.delivery() == DeliveryGuarantee.EXACTLY_ONCE
                && isForbidden(admin.describeTransactions(Set.of(transactions + "-")).all())) {
            missing.add("WRITE transactional ids that begin with " + transactions);
        }
        return missing;
    }

    private static Map<String, List<AclOperation>> ofTopics(KafkaSettings settings) {
        Map<String, List<AclOperation>> rights = new LinkedHashMap<>();
        String prefix = settings.topicPrefix();
        rights.put(prefix + TopicNames.CUSTOMER_EVENTS, List.of(AclOperation.READ));
        rights.put(prefix + TopicNames.CONTROL, List.of(AclOperation.READ));
        rights.put(
                prefix + TopicNames.CUSTOMER_HANDOVERS,
                List.of(AclOperation.READ, AclOperation.WRITE));
        TopicNames.outputs()
                .forEach(topic -> rights.put(prefix + topic, List.of(AclOperation.WRITE)));
        return rights;
    }

    /** What may be done with a topic; none if it may not even be looked at. */
    private static Set<AclOperation> operations(Admin admin, String topic)
            throws ExecutionException, TimeoutException, InterruptedException {
        KafkaFuture<TopicDescription> description =
                admin.describeTopics(
                                Set.of(topic),
                                new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .topicNameValues()
                        .get(topic);
        return isForbidden(description) ? Set.of() : description.get().authorizedOperations();
    }

    private static boolean isForbidden(KafkaFuture<?> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            answer.get(KafkaTopics.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TransactionalIdNotFoundException) {
                return false;
            }
            if (e.getCause() instanceof AuthorizationException) {
                return true;
            }
            throw e;
        }
    }
}
