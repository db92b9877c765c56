package dev.clientele.jobs.replay;

import dev.clientele.jobs.cli.DecisionSentence;
import dev.clientele.model.decision.DecisionTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Says what came of a replay. */
final class ReplaySummary {

    private static final int FIRST_DECISIONS = 5;

    private ReplaySummary() {}

    static void print(PrintWriter out, ReplayResult result, double seconds, Path folder)
            throws IOException {
        ReplayCounts counts = result.counts();
        line(out, "%,d records in %.1f s, into %s", result.read(), seconds, folder);
        line(out, "  accepted       %,12d", counts.accepted());
        line(out, "  deduplicated   %,12d", counts.deduplicated());
        line(out, "  waiting        %,12d", counts.waiting());
        counts.rejected()
                .forEach(
                        (reason, count) ->
                                line(out, "  rejected       %,12d  %s", count, reason.code()));
        line(out, "%,d customers", counts.customers());
        counts.tiers().forEach((tier, count) -> line(out, "  %-14s %,12d", tier, count));
        line(out, "decisions");
        for (DecisionTopic topic : DecisionTopic.values()) {
            line(out, "  %-14s %,12d", topic.topicName(), result.output().count(topic));
        }
        line(out, "the first of them");
        for (ReplayOutput.Shown shown : result.output().first(FIRST_DECISIONS)) {
            String sentence = DecisionSentence.of(shown.topic().topicName(), shown.json());
            out.println("  " + sentence);
        }
        out.flush();
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
