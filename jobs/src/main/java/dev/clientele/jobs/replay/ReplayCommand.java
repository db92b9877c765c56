package dev.clientele.jobs.replay;

import dev.clientele.functions.control.ControlHistory;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.jobs.cli.DeadLetterOption;
import dev.clientele.jobs.cli.PanelConverter;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.model.customer.Programmes;
import dev.clientele.model.drift.Panel;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the engine over a history of events, without broker or cluster.",
            "Writes one .jsonl file a topic, sorted by customer and sequence."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Mixin private HistoryInput input;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE-OR-NAME",
            description =
                    "A policy file (one version or an array), or a shipped policy's name;"
                            + " repeatable: the first is the main programme, the others run beside"
                            + " it.")
    private List<String> policies;

    @Option(
            names = "--control",
            paramLabel = "FILE",
            description =
                    "Control documents, a .jsonl file of them: later versions, rollbacks, models;"
                            + " known from the start.")
    private Path control;

    @Option(
            names = "--drift-panel",
            paramLabel = "SHARE",
            converter = PanelConverter.class,
            description =
                    "The share of customers, 0 to 1, whose orders are held against what models"
                            + " expected. Default: 0.02")
    private Panel panel = Panel.STANDARD;

    @Mixin private DeadLetterOption deadLetters = new DeadLetterOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; files of an earlier replay are replaced.")
    private Path out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        input.check(spec.commandLine());
        ProgrammeDocuments given = ProgrammeDocuments.of(policies, input.models());
        given.read();
        ControlHistory known = ControlHistory.of(given, controlDocuments());
        long started = System.nanoTime();
        Programmes programmes = known.documents().read();
        Replay replay =
                new Replay(programmes, panel, deadLetters.form(), input.end(), input.parallelism());
        replay.refuse(known.refused());
        if (!known.refused().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            known.refused().size()
                                    + " control documents refused, see dead-letters.jsonl");
        }
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), "records");
        ReplayResult result = replay.run(input.events(), progress::reached);
        progress.end();
        result.output().write(out);
        double seconds = (System.nanoTime() - started) / 1e9;
        ReplaySummary.print(spec.commandLine().getOut(), result, seconds, out);
        return 0;
    }

    private List<Origin> controlDocuments() throws IOException {
        List<Origin> documents = new ArrayList<>();
        if (control != null) {
            EventFiles.forEachLine(
                    control,
                    (file, line, record) -> {
                        if (!EventFiles.isBlank(record)) {
                            documents.add(new Origin(file, Origin.FILE, line, record));
                        }
                    });
        }
        return documents;
    }
}
