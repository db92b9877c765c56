package dev.clientele.jobs.kafka;

import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** Says of a failure of Kafka's clients what it means and what to do. */
final class KafkaFailure {

    private KafkaFailure() {}

    /**
     * Says it in a sentence or two.
     *
     * @param settings how Kafka was spoken to
     * @param failure what a client threw
     * @return what is wrong and what to do; no property's value
     */
    static String sentence(KafkaSettings settings, Throwable failure) {
        String where = settings.bootstrapServers();
        String why = rootMessage(failure);
        if (cause(SslAuthenticationException.class, failure) != null) {
            return "Kafka at %s and this client do not trust each other's certificates (%s). See ssl.truststore.location, and ssl.keystore.location if the broker asks for a certificate."
                    .formatted(where, why);
        }
        if (cause(SaslAuthenticationException.class, failure) != null) {
            return "Kafka at %s refuses the login (%s). See sasl.mechanism and sasl.jaas.config: is the user known there, and the password right?"
                    .formatted(where, why);
        }
        if (cause(AuthorizationException.class, failure) != null) {
            return "Kafka at %s forbids it (%s). Give the user the rights that docs/operators.md names under Security."
                    .formatted(where, why);
        }
        if (failure instanceof KafkaException && !(failure instanceof ApiException)) {
            return "Kafka's client can't be set up: %s".formatted(why);
        }
        return "No Kafka broker answers at %s within %d s (%s). Is it running, is --bootstrap-servers right, and does security.protocol say what it expects?"
                .formatted(where, KafkaTopics.PATIENCE.toSeconds(), why);
    }

    private static <T extends Throwable> T cause(Class<T> type, Throwable failure) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
        }
        return null;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName();
        if (root.getMessage() == null) {
            return name;
        }
        return root instanceof IOException ? name + ": " + root.getMessage() : root.getMessage();
    }
}
