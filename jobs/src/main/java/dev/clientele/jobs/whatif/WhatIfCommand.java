package dev.clientele.jobs.whatif;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.jobs.cli.ProgressLine;
import dev.clientele.jobs.replay.HistoryInput;
import dev.clientele.jobs.whatif.figures.Counting;
import dev.clientele.jobs.whatif.figures.History;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code what-if}. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two policies over the same history: who would be in another tier, how often"
                    + " tiers change, what their entitlements cost.",
            "Writes what-if.json and what-if.html, a page with charts."
        })
public final class WhatIfCommand implements Callable<Integer> {

    @Mixin private HistoryInput input;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE-OR-NAME",
            description = "A policy file (one version or an array), or a shipped policy's name.")
    private String policy;

    @ArgGroup(multiplicity = "1")
    private Choice choice;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; those of an earlier what-if are replaced.")
    private Path out;

    @Spec private CommandSpec spec;

    /** With what the policy is compared. */
    private static final class Choice {
        @Option(
                names = "--candidate",
                required = true,
                paramLabel = "FILE-OR-NAME",
                description = "The policy that may take its place.")
        private String candidate;

        @Option(
                names = "--candidate-thresholds",
                required = true,
                paramLabel = "FACTOR",
                description =
                        "Instead of --candidate: the same policy with every atLeast and moreThan of"
                                + " its tiers times this, as 1.2.")
        private BigDecimal thresholds;
    }

    @Override
    public Integer call() throws Exception {
        input.check(spec.commandLine());
        Sides sides = sides();
        long end = input.end();
        TwoPolicyPass pass =
                new TwoPolicyPass(sides.policy(), sides.candidate(), end, input.parallelism());
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), "records");
        History history = pass.run(input.events(), progress::reached);
        progress.end();
        WhatIfReport report = new Counting(sides.policy(), sides.candidate(), end).count(history);
        WhatIfFiles.write(report, out);
        WhatIfSummary.print(spec.commandLine().getOut(), report, out);
        return 0;
    }

    private Sides sides() throws IOException, InvalidDocumentException {
        if (choice.candidate != null) {
            return Sides.of(policy, choice.candidate, input.models());
        }
        if (choice.thresholds.signum() <= 0) {
            throw new ParameterException(
                    spec.commandLine(), "--candidate-thresholds must be over 0");
        }
        return Sides.of(policy, choice.thresholds, input.models());
    }
}
