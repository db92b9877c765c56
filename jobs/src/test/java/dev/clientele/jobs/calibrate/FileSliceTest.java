package dev.clientele.jobs.calibrate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.functions.wire.ParsedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSliceTest {

    private static final String LINES = "one\ntwo\r\n\nfour, a longer line\n5\nthe last";

    @TempDir private Path folder;

    /** Whatever the cuts, no line is lost or read twice, and each has its place. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11, 13, 100})
    void everyLineIsReadOnce(int longest) throws Exception {
        Path file = Files.writeString(folder.resolve("e.jsonl"), LINES);
        List<ParsedRecord> records = new ArrayList<>();
        SliceReader reader = InstantiationUtil.clone(new SliceReader("EUR", 0));
        reader.open(null);

        for (FileSlice slice : FileSlice.of(file.toString(), LINES.length(), longest)) {
            reader.flatMap(slice, new ListCollector<>(records));
        }

        assertThat(records)
                .extracting(record -> new String(record.letter().origin().raw(), US_ASCII))
                .containsExactly("one", "two", "four, a longer line", "5", "the last");
        assertThat(records)
                .extracting(record -> (int) record.letter().origin().position())
                .containsExactly(
                        LINES.indexOf("one"),
                        LINES.indexOf("two"),
                        LINES.indexOf("four"),
                        LINES.indexOf("5"),
                        LINES.indexOf("the last"));
    }

    @Test
    void filesComeInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("b.jsonl", "a.jsonl.gz", "c.txt", "a.jsonl")) {
            Files.writeString(folder.resolve(name), "");
        }

        assertThat(FileSlice.files(folder.toString()))
                .extracting(FileStatus::getPath)
                .extracting(org.apache.flink.core.fs.Path::getName)
                .containsExactly("a.jsonl", "a.jsonl.gz", "b.jsonl");
    }

    @Test
    void whatIsNotThereIsTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> FileSlice.files(folder.resolve("none").toString()))
                .hasMessageContaining("there is no such file or folder of events");
        assertThatThrownBy(() -> FileSlice.files(empty.toString()))
                .hasMessageContaining("holds no .jsonl or .jsonl.gz file");
    }
}
