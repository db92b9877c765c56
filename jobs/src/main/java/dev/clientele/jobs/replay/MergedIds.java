package dev.clientele.jobs.replay;

import dev.clientele.functions.parse.EventParser;
import dev.clientele.functions.parse.ParseResult;
import dev.clientele.model.event.EventBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which ids of a history are connected by merges. All of a connected group are for one thread: what
 * one of them sends on arrives directly at the other.
 */
final class MergedIds {

    private static final byte[] MERGE = "merge".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ESCAPE = "\\u".getBytes(StandardCharsets.US_ASCII);

    /** Towards the id that stands for the group. */
    private final Map<String, String> next = new HashMap<>();

    /**
     * Looks through a history.
     *
     * @param events a file or folder
     * @param parser reads the records
     * @param asOf stands for the machine's clock, in epoch milliseconds
     */
    static MergedIds in(Path events, EventParser parser, long asOf) throws IOException {
        MergedIds ids = new MergedIds();
        for (Path file : EventFiles.list(events)) {
            EventFiles.forEachLine(file, (name, line, record) -> ids.look(parser, record, asOf));
        }
        return ids;
    }

    /** Few records can be merges: only those are read that have the word, perhaps in disguise. */
    private void look(EventParser parser, byte[] record, long asOf) {
        if (!contains(record, MERGE) && !contains(record, ESCAPE)) {
            return;
        }
        ParseResult parsed = parser.parse(record, asOf);
        if (parsed.isAccepted() && parsed.event().body() instanceof EventBody.Merge merge) {
            connect(parsed.event().customerId(), merge.into());
        }
    }

    private static boolean contains(byte[] record, byte[] word) {
        for (int from = 0; from <= record.length - word.length; from++) {
            int same = 0;
            while (same < word.length && record[from + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    private void connect(String one, String other) {
        String last = groupOf(one);
        if (!last.equals(groupOf(other))) {
            next.put(last, groupOf(other));
        }
    }

    /**
     * The group of an id.
     *
     * @return the same id for all ids of a group; the id itself if it is in none
     */
    String groupOf(String customerId) {
        String last = customerId;
        for (String id = next.get(customerId); id != null; id = next.get(id)) {
            last = id;
        }
        return last;
    }
}
