package dev.clientele.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a JobManager tells of itself through its REST interface. */
public final class JobManagerPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    JobManagerPage(String address) {
        this.address = address;
    }

    /**
     * Whether a job runs with all its tasks.
     *
     * @return false also while no JobManager answers
     * @throws InterruptedIOException if interrupted
     */
    public boolean isRunning() throws InterruptedIOException {
        try {
            for (JsonNode job : get("/jobs/overview").path("jobs")) {
                JsonNode tasks = job.path("tasks");
                int all = tasks.path("total").asInt();
                if (job.path("state").asText().equals("RUNNING")
                        && all > 0
                        && tasks.path("running").asInt() == all) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedIOException interrupted) {
            throw interrupted;
        } catch (IOException down) {
            return false;
        }
    }

    /**
     * How many slots of TaskManagers are free.
     *
     * @return 0 also while no JobManager answers
     * @throws InterruptedIOException if interrupted
     */
    public int freeSlots() throws InterruptedIOException {
        try {
            return get("/overview").path("slots-available").asInt();
        } catch (InterruptedIOException interrupted) {
            throw interrupted;
        } catch (IOException down) {
            return 0;
        }
    }

    private JsonNode get(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://" + address + path))
                        .timeout(PATIENCE)
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + path);
        }
    }
}
