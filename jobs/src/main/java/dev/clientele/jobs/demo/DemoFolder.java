package dev.clientele.jobs.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a demo keeps its files: a folder for good, or one that goes with the demo. Only one demo
 * can have it open.
 */
final class DemoFolder implements AutoCloseable {

    private final Path path;
    private final boolean kept;
    private final FileChannel lock;

    private DemoFolder(Path path, boolean kept, FileChannel lock) {
        this.path = path;
        this.kept = kept;
        this.lock = lock;
    }

    /**
     * A folder that is deleted when closed.
     *
     * @throws IOException if there is no room for it
     */
    static DemoFolder temporary() throws IOException {
        return open(Files.createTempDirectory("clientele-demo-"), false);
    }

    /**
     * A folder that stays.
     *
     * @param path created if missing
     * @throws IOException if it can't be written to, holds something else, or is in use
     */
    static DemoFolder kept(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (FileSystemException notAFolder) {
            throw new IOException("can't make the folder " + folder, notAFolder);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("can't write to the folder " + folder);
        }
        if (holdsSomethingElse(folder)) {
            throw new IOException(
                    folder + " holds files that are not the demo's; choose an empty folder");
        }
        return open(folder, true);
    }

    private static boolean holdsSomethingElse(Path folder) throws IOException {
        if (Files.exists(folder.resolve("lock"))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static DemoFolder open(Path folder, boolean kept) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new IOException(folder + " is in use by another demo");
        }
        DemoFolder opened = new DemoFolder(folder, kept, channel);
        delete(opened.scratch());
        Files.createDirectories(opened.scratch());
        Files.createDirectories(opened.checkpoints());
        return opened;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException lockedByThisProcess) {
            return Optional.empty();
        }
    }

    boolean isKept() {
        return kept;
    }

    Path path() {
        return path;
    }

    /** The file of the demo's population. */
    Path population() {
        return path.resolve("demo.properties");
    }

    /** The broker's folder. */
    Path broker() {
        return path.resolve("broker");
    }

    /** The folder of checkpoints. */
    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /** What nobody needs once the demo is over. */
    Path scratch() {
        return path.resolve("scratch");
    }

    /** The newest checkpoint that is complete. */
    Optional<Path> latestCheckpoint() throws IOException {
        try (Stream<Path> files = Files.walk(checkpoints(), 3)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparing(DemoFolder::writtenAt))
                    .map(Path::getParent);
        }
    }

    private static long writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets go of the folder, and deletes what is not kept. */
    @Override
    public void close() throws IOException {
        delete(scratch());
        lock.close();
        if (!kept) {
            delete(path);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
