package dev.clientele.functions.programme;

import dev.clientele.model.tier.TierPolicy;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the policy that somebody names: a file of their own, or one that comes with the product.
 */
public final class PolicySource {

    private PolicySource() {}

    /**
     * Reads a policy.
     *
     * @param fileOrName a file; where there is no such file, a name of {@link ShippedPolicies}
     * @return its versions, in the order of the document, at least one
     * @throws FileNotFoundException if it is neither
     * @throws IOException if the file can't be read
     * @throws InvalidDocumentException with every fault, if a version is not valid
     */
    public static List<TierPolicy> read(String fileOrName)
            throws IOException, InvalidDocumentException {
        try (InputStream json = open(fileOrName)) {
            return PolicyReader.read(json, fileOrName);
        }
    }

    /**
     * Opens a policy's document.
     *
     * @param fileOrName a file; where there is no such file, a name of {@link ShippedPolicies}
     * @return its JSON, to be closed by the caller
     * @throws FileNotFoundException if it is neither
     * @throws IOException if the file can't be read
     */
    public static InputStream open(String fileOrName) throws IOException {
        if (isFile(fileOrName)) {
            return Files.newInputStream(Path.of(fileOrName));
        }
        if (!ShippedPolicies.names().contains(fileOrName)) {
            throw new FileNotFoundException(
                    fileOrName
                            + " is neither a file nor a shipped policy; shipped are "
                            + String.join(", ", ShippedPolicies.names()));
        }
        return ShippedPolicies.open(fileOrName);
    }

    /** Not a folder; a pipe is fine. */
    private static boolean isFile(String name) {
        try {
            Path path = Path.of(name);
            return Files.exists(path) && !Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
