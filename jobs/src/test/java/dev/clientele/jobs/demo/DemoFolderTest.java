package dev.clientele.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir private Path parent;

    @Test
    void aTemporaryFolderGoesWithTheDemo() throws IOException {
        DemoFolder folder = DemoFolder.temporary();
        Files.writeString(folder.scratch().resolve("file"), "text");
        Files.createDirectories(folder.broker().resolve("deep/down"));

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void aKeptFolderStaysWithoutItsScratch() throws IOException {
        DemoFolder folder = DemoFolder.kept(parent.resolve("new/folder"));
        Files.writeString(folder.scratch().resolve("file"), "text");

        folder.close();

        assertThat(folder.checkpoints()).exists();
        assertThat(folder.scratch()).doesNotExist();
    }

    @Test
    void onlyOneDemoCanUseAFolderAtATime() throws IOException {
        Path path = parent.resolve("data");
        DemoFolder first = DemoFolder.kept(path);

        assertThatIOException()
                .isThrownBy(() -> DemoFolder.kept(path))
                .withMessage(path + " is in use by another demo");

        first.close();
        DemoFolder.kept(path).close();
    }

    @Test
    void refusesAFolderWithSomethingElseInIt() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "text");

        assertThatIOException()
                .isThrownBy(() -> DemoFolder.kept(parent))
                .withMessageContaining("holds files that are not the demo's");
        assertThat(parent.resolve("thesis.txt")).exists();
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "text");

        assertThatIOException()
                .isThrownBy(() -> DemoFolder.kept(file))
                .withMessage("can't make the folder " + file);
    }

    @Test
    void findsTheNewestCompleteCheckpoint() throws IOException {
        DemoFolder folder = DemoFolder.kept(parent.resolve("data"));
        assertThat(folder.latestCheckpoint()).isEmpty();

        checkpoint(folder, "aaaa/chk-12", NOON.plusSeconds(20));
        Path newest = checkpoint(folder, "bbbb/chk-3", NOON.plusSeconds(30));
        checkpoint(folder, "aaaa/chk-9", NOON);
        Files.createDirectories(folder.checkpoints().resolve("bbbb/chk-4"));

        assertThat(folder.latestCheckpoint()).contains(newest);
        folder.close();
    }

    private static Path checkpoint(DemoFolder folder, String name, Instant written)
            throws IOException {
        Path checkpoint = Files.createDirectories(folder.checkpoints().resolve(name));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "");
        Files.setLastModifiedTime(metadata, FileTime.from(written));
        return checkpoint;
    }
}
