package dev.clientele.jobs.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A savepoint of a release and what belongs to it: the events before and after it, the policy, the
 * control documents, and the ids of what was decided before it.
 *
 * @param folder where the files are
 */
record ReleaseFiles(Path folder) {

    private static final String BEFORE = "events.before";
    private static final String AS_OF = "as.of";

    Path savepoint() {
        return folder.resolve("savepoint");
    }

    Path events() {
        return folder.resolve("events.jsonl.gz");
    }

    Path policy() {
        return folder.resolve("policy.json");
    }

    Path control() {
        return folder.resolve("control.jsonl");
    }

    private Path decided() {
        return folder.resolve("decided.txt.gz");
    }

    private Path about() {
        return folder.resolve("about.properties");
    }

    List<String> readEvents() throws IOException {
        return read(events());
    }

    List<String> readDecided() throws IOException {
        return read(decided());
    }

    void write(List<String> events, int before, Instant asOf) throws IOException {
        write(events(), events);
        Properties about = new Properties();
        about.setProperty(BEFORE, Integer.toString(before));
        about.setProperty(AS_OF, asOf.toString());
        try (OutputStream out = Files.newOutputStream(about())) {
            about.store(out, null);
        }
    }

    void writeDecided(List<String> ids) throws IOException {
        write(decided(), ids);
    }

    int before() throws IOException {
        return Integer.parseInt(about(BEFORE));
    }

    Instant asOf() throws IOException {
        return Instant.parse(about(AS_OF));
    }

    private String about(String name) throws IOException {
        Properties about = new Properties();
        try (InputStream in = Files.newInputStream(about())) {
            about.load(in);
        }
        return about.getProperty(name);
    }

    private static List<String> read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
