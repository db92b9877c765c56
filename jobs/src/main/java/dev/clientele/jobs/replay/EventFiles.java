package dev.clientele.jobs.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a history: JSON lines, plain or gzipped, or a folder of them in name order. */
public final class EventFiles {

    private static final int BUFFER = 1 << 16;

    private EventFiles() {}

    /** Takes one line, blank ones too. */
    @FunctionalInterface
    interface LineConsumer {
        void accept(String file, long line, byte[] record) throws IOException;
    }

    /**
     * The files there are.
     *
     * @throws IOException if the path does not exist, or is a folder without such files
     */
    static List<Path> list(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path + ": there is no such file or folder of events");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> files =
                    children.filter(EventFiles::holdsEvents)
                            .sorted((a, b) -> name(a).compareTo(name(b)))
                            .toList();
            if (files.isEmpty()) {
                throw new IOException(path + ": holds no .jsonl or .jsonl.gz file");
            }
            return files;
        }
    }

    private static boolean holdsEvents(Path file) {
        return name(file).endsWith(".jsonl") || name(file).endsWith(".jsonl.gz");
    }

    /** The file's name without folders. */
    static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Gives every line of a file, counted from 1, without its end. */
    static void forEachLine(Path file, LineConsumer consumer) throws IOException {
        try (InputStream in = open(file)) {
            LineReader reader = new LineReader(in);
            byte[] line = reader.next();
            for (long number = 1; line != null; number++) {
                consumer.accept(name(file), number, line);
                line = reader.next();
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return name(file).endsWith(".gz") ? new GZIPInputStream(plain, BUFFER) : plain;
    }

    /**
     * Whether a line is no record.
     *
     * @param record a line
     * @return true if there is nothing in it
     */
    public static boolean isBlank(byte[] record) {
        for (byte next : record) {
            if (next != ' ' && next != '\t') {
                return false;
            }
        }
        return true;
    }
}
