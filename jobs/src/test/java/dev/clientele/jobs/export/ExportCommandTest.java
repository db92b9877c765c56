package dev.clientele.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clientele.jobs.Clientele;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Out of the files of a replay; out of Kafka it is shown by the tests of the whole product. */
class ExportCommandTest {

    private static final String ANN =
            event("a1", "ann", "order", "\"orderId\":\"o1\",\"amount\":5");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void collectsWhatIsAboutTheCustomerAndNothingElse() throws IOException {
        replay(
                ANN,
                event("b1", "bob", "order", "\"orderId\":\"o1\",\"amount\":5"),
                event("b2", "bob", "referral", "\"refereeId\":\"ann\",\"stage\":\"registered\""),
                event("a2", "ann", "order", "\"orderId\":\"o2\",\"amount\":\"1.234\""),
                "{\"customerId\": \"ann\", no json",
                event("b3", "bob", "order", "\"orderId\":\"o2\",\"amount\":\"1.234\""),
                event("a3", "ann", "export", "\"actor\":\"desk\""));

        assertThat(export("ann")).as(err.toString()).isZero();

        assertThat(lines("customer-profiles")).singleElement().asString().contains("\"ann\"");
        assertThat(lines("clv-updates")).isNotEmpty().allMatch(it -> it.contains("\"ann\""));
        assertThat(lines("dead-letters"))
                .hasSize(2)
                .allMatch(it -> it.contains("ann"))
                .noneMatch(it -> it.contains("bob"));
        assertThat(lines("customer-exports")).hasSize(1);
        assertThat(folder.resolve("export/referral-values.jsonl")).doesNotExist();
        assertThat(Files.readString(folder.resolve("export/summary.txt")))
                .isEqualTo(out.toString())
                .contains("All that is known of customer ann")
                .contains("the job told all it keeps");
    }

    @Test
    void saysThatTheCustomerWasErased() throws IOException {
        replay(
                ANN,
                event("a2", "ann", "erase", "\"actor\":\"desk\""),
                event("a3", "ann", "export", "\"actor\":\"desk\""));

        assertThat(export("ann")).isZero();

        assertThat(lines("erasure-receipts")).hasSize(1);
        assertThat(out.toString()).contains("the job said: erased");
        assertThat(folder.resolve("export/customer-profiles.jsonl")).doesNotExist();
    }

    @Test
    void filesOfAnEarlierExportAreReplaced() throws IOException {
        replay(ANN);
        assertThat(export("ann")).isZero();
        assertThat(lines("customer-profiles")).hasSize(1);

        assertThat(export("someone")).isZero();

        assertThat(folder.resolve("export/customer-profiles.jsonl")).doesNotExist();
        assertThat(out.toString()).contains("The job was not asked");
    }

    @Test
    void folderWithoutReplayIsRefused() {
        assertThat(export("ann")).isEqualTo(1);
        assertThat(err.toString()).contains("holds no file of a replay");
    }

    @Test
    void filesCanNotBeAsked() {
        assertThat(export("ann", "--request")).isEqualTo(2);
        assertThat(err.toString()).contains("take one of them");
    }

    private static String event(String eventId, String customer, String type, String fields) {
        return "{\"eventId\":\"%s\",\"customerId\":\"%s\",\"time\":\"2026-01-02T10:00:00Z\",\"type\":\"%s\",%s}"
                .formatted(eventId, customer, type, fields);
    }

    private void replay(String... events) throws IOException {
        Path file = Files.write(folder.resolve("events.jsonl"), List.of(events));
        int exit =
                run(
                        "replay",
                        "--events=" + file,
                        "--policy=retail-three-level",
                        "--as-of=2026-02-01T00:00:00Z",
                        "--out=" + folder.resolve("replayed"));
        assertThat(exit).as(err.toString()).isZero();
        out.getBuffer().setLength(0);
    }

    private int export(String customer, String... more) {
        String[] args = new String[4 + more.length];
        args[0] = "export";
        args[1] = "--customer=" + customer;
        args[2] = "--replayed=" + folder.resolve("replayed");
        args[3] = "--out=" + folder.resolve("export");
        System.arraycopy(more, 0, args, 4, more.length);
        return run(args);
    }

    private int run(String... args) {
        CommandLine command = Clientele.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }

    private List<String> lines(String topic) throws IOException {
        return Files.readAllLines(folder.resolve("export").resolve(topic + ".jsonl"));
    }
}
