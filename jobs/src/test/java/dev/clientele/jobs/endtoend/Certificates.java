package dev.clientele.jobs.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes certificates with the JDK's own keytool: nothing that is secret is in the repository. */
final class Certificates {

    private static final String VARIABLE = "CLIENTELE_TEST_STORE";

    private final Path folder;
    private final String password;

    /**
     * An authority of its own.
     *
     * @param folder for its files
     * @param password of all its stores
     */
    Certificates(Path folder, String password) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.password = password;
        keytool(
                "-genkeypair",
                "-alias",
                "ca",
                "-dname",
                "CN=ca",
                "-ext",
                "bc:c=ca:true",
                "-keystore",
                store("ca"));
        keytool(
                "-exportcert",
                "-alias",
                "ca",
                "-rfc",
                "-file",
                pem("ca"),
                "-keystore",
                store("ca"));
        keytool(
                "-importcert",
                "-alias",
                "ca",
                "-noprompt",
                "-file",
                pem("ca"),
                "-keystore",
                store("trust"));
    }

    /** A store that trusts the authority. */
    String trustStore() {
        return store("trust");
    }

    /** A new store with a key and a certificate of the authority, for this machine's loopback. */
    String keyStore(String name) throws IOException {
        String keys = store(name);
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keystore", keys);
        keytool("-certreq", "-alias", name, "-file", pem(name + "-request"), "-keystore", keys);
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-infile",
                pem(name + "-request"),
                "-outfile",
                pem(name),
                "-rfc",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-keystore",
                store("ca"));
        keytool("-importcert", "-alias", "ca", "-noprompt", "-file", pem("ca"), "-keystore", keys);
        keytool("-importcert", "-alias", name, "-file", pem(name), "-keystore", keys);
        return keys;
    }

    /** Both stores with their passwords, as properties of Kafka. */
    Map<String, String> properties(String keyStore) {
        return Map.of(
                "ssl.keystore.location", keyStore,
                "ssl.keystore.password", password,
                "ssl.truststore.location", trustStore(),
                "ssl.truststore.password", password);
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private String pem(String name) {
        return folder.resolve(name + ".pem").toString();
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass:env", VARIABLE));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
        }
        ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
        keytool.environment().put(VARIABLE, password);
        Process process = keytool.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
