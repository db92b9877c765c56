package dev.clientele.benchmarks.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process of {@link StreamsProcess}: a task a line comes in, an outcome a line goes out. Ends
 * with its input, so also when who started it dies.
 */
public final class StreamsMain {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamsMain() {}

    /**
     * Runs tasks until there are no more.
     *
     * @param args none
     * @throws IOException if a line is no task
     */
    public static void main(String[] args) throws IOException {
        PrintStream outcomes = System.out;
        System.setOut(System.err); // whoever logs must not answer
        BufferedReader tasks =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
            StreamsOutcome outcome = run(JSON.readValue(task, StreamsTask.class));
            outcomes.println(JSON.writeValueAsString(outcome));
            outcomes.flush();
        }
    }

    private static StreamsOutcome run(StreamsTask task) {
        try {
            return new StreamsRun(task).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StreamsOutcome(0, 0, 0, "interrupted");
        } catch (Exception e) {
            e.printStackTrace();
            return new StreamsOutcome(0, 0, 0, e.toString());
        }
    }
}
