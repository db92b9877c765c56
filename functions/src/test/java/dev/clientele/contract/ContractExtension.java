package dev.clientele.contract;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which a record broke its schema, wherever it was sent. JUnit finds it by
 * itself, so it is with every test there is.
 */
public final class ContractExtension implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        failIfBroken();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        failIfBroken();
    }

    private static void failIfBroken() {
        List<String> breaches = ContractInspector.takeBreaches();
        if (!breaches.isEmpty()) {
            throw new AssertionError(
                    breaches.size()
                            + " records broke their schemas, the first: "
                            + breaches.get(0));
        }
    }
}
