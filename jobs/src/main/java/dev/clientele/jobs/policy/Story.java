package dev.clientele.jobs.policy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A small history that shows what a shipped scheme is about. Its events lie beside the catalogue,
 * in {@code docs/stories}.
 *
 * @param name the story's name, and that of its file of events
 * @param policies the shipped policies under which it is replayed
 * @param asOf where every customer's clock ends, an instant with an offset
 * @param tellsChurn whether it is about churn alerts, not about tiers
 * @param text what it shows
 */
record Story(String name, List<String> policies, String asOf, boolean tellsChurn, String text) {

    private static final String FOLDER = "/stories/";
    private static final JsonMapper JSON = new JsonMapper();

    /** All stories there are, sorted by name. */
    static List<Story> all() throws IOException {
        try (InputStream catalogue = open("stories.json")) {
            return List.of(JSON.readValue(catalogue, Story[].class));
        }
    }

    /** Its events as JSON lines, to be closed by the caller. */
    InputStream events() throws IOException {
        return open(name + ".jsonl");
    }

    private static InputStream open(String file) throws IOException {
        InputStream resource = Story.class.getResourceAsStream(FOLDER + file);
        if (resource == null) {
            throw new IOException("the product was packaged without " + FOLDER + file);
        }
        return resource;
    }
}
