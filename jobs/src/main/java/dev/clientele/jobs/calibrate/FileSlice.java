package dev.clientele.jobs.calibrate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * A part of a file of events, read by one task. Plain files are cut into parts; a gzipped one can
 * only be read from its beginning.
 *
 * @param path of the file
 * @param from where the part begins, in bytes: its first line is the first to begin there or later
 * @param to where it ends: no line of it begins there or later
 */
public record FileSlice(String path, long from, long to) {

    private static final long LONGEST = 64L << 20;

    /**
     * The files there are: one, or those of a folder that end in {@code .jsonl} or {@code
     * .jsonl.gz}, in the order of their names.
     *
     * @throws IOException if there are none
     */
    static List<FileStatus> files(String events) throws IOException {
        Path path = new Path(events);
        FileSystem files = path.getFileSystem();
        if (!files.exists(path)) {
            throw new IOException(events + ": there is no such file or folder of events");
        }
        FileStatus status = files.getFileStatus(path);
        if (!status.isDir()) {
            return List.of(status);
        }
        List<FileStatus> found = new ArrayList<>();
        for (FileStatus child : files.listStatus(path)) {
            String name = child.getPath().getName();
            if (!child.isDir() && (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"))) {
                found.add(child);
            }
        }
        if (found.isEmpty()) {
            throw new IOException(events + ": holds no .jsonl or .jsonl.gz file");
        }
        found.sort(Comparator.comparing(file -> file.getPath().getName()));
        return found;
    }

    /** The parts of a file. */
    static List<FileSlice> of(FileStatus file) {
        String path = file.getPath().toString();
        if (isPacked(path)) {
            return List.of(new FileSlice(path, 0, Long.MAX_VALUE));
        }
        return of(path, file.getLen(), LONGEST);
    }

    static List<FileSlice> of(String path, long length, long longest) {
        List<FileSlice> slices = new ArrayList<>();
        for (long from = 0; from < length; from += longest) {
            slices.add(new FileSlice(path, from, Math.min(length, from + longest)));
        }
        return slices;
    }

    private static boolean isPacked(String path) {
        return path.endsWith(".gz");
    }

    boolean isPacked() {
        return isPacked(path);
    }

    /** The file's name without folders. */
    String name() {
        return new Path(path).getName();
    }
}
