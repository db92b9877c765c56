package dev.clientele.testkit;

import dev.clientele.functions.customer.NamedDocument;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.PolicySource;
import dev.clientele.model.customer.Programmes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The documents under test, checked. */
record TestedPolicy(ProgrammeDocuments documents, Programmes programmes) {

    /**
     * Reads policies and models.
     *
     * @param policies files, resources of the class path, or shipped policies' names
     * @param models a file or resource; null to go by rules
     * @throws ExtensionConfigurationException with every fault and its path in the document
     */
    static TestedPolicy read(List<String> policies, String models) {
        try {
            List<NamedDocument> documents = new ArrayList<>();
            for (String policy : policies) {
                documents.add(policy(policy));
            }
            NamedDocument fitted = models == null ? null : models(models);
            return of(new ProgrammeDocuments(documents, fitted, List.of()));
        } catch (IOException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    /** The same of a policy that stands in the test itself. */
    static TestedPolicy ofText(String json) {
        NamedDocument policy = new NamedDocument("the policy of the test", json);
        return of(new ProgrammeDocuments(List.of(policy), null, List.of()));
    }

    private static TestedPolicy of(ProgrammeDocuments documents) {
        try {
            return new TestedPolicy(documents, documents.read());
        } catch (InvalidDocumentException | IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    private static NamedDocument policy(String name) throws IOException {
        NamedDocument own = fileOrResource(name);
        if (own != null) {
            return own;
        }
        try (InputStream shipped = PolicySource.open(name)) {
            return new NamedDocument(name, text(shipped));
        }
    }

    private static NamedDocument models(String name) throws IOException {
        NamedDocument models = fileOrResource(name);
        if (models == null) {
            throw new FileNotFoundException(name + " is neither a file nor on the class path");
        }
        return models;
    }

    /** Null if it is neither. */
    private static NamedDocument fileOrResource(String name) throws IOException {
        if (Files.isRegularFile(Path.of(name))) {
            return NamedDocument.of(Path.of(name));
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream resource = loader.getResourceAsStream(name)) {
            return resource == null ? null : new NamedDocument(name, text(resource));
        }
    }

    private static String text(InputStream document) throws IOException {
        return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    }
}
