package dev.clientele.functions.fuzz;

import dev.clientele.functions.control.ControlJudge;
import dev.clientele.functions.control.ControlRegister;
import dev.clientele.functions.customer.ProgrammeDocuments;
import dev.clientele.functions.json.DeadLetterJson;
import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.functions.programme.VersionDocument;
import dev.clientele.model.event.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Records of control: a dead letter, or versions that a task can read. */
final class ControlTarget implements FuzzTarget {

    private static final String POLICY = "retail-three-level";

    private final ProgrammeDocuments documents;

    ControlTarget() {
        try {
            documents = ProgrammeDocuments.of(List.of(POLICY), null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        String policy =
                new String(PolicyTarget.shipped(POLICY), StandardCharsets.UTF_8)
                        .replaceFirst("\"version\": *1\\b", "\"version\": 2");
        List<byte[]> seeds = new ArrayList<>();
        for (String json :
                List.of(
                        "{\"kind\":\"policy\",\"policy\":" + policy + "}",
                        "{\"kind\":\"rollback\",\"policy\":\"retail-three-level\",\"version\":3,\"to\":1,\"effectiveFrom\":\"2026-01-01T00:00:00Z\",\"approvedBy\":\"b\",\"tierMapping\":{\"gold\":\"gold\"}}")) {
            seeds.add(json.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] models : new ModelsTarget().seeds()) {
            String json = new String(models, StandardCharsets.UTF_8);
            seeds.add(
                    ("{\"kind\":\"models\",\"models\":" + json + "}")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return seeds;
    }

    @Override
    public boolean accepts(byte[] input) {
        ControlJudge.Verdict verdict = judge().judge(new Origin("control", 0, 1, input));
        if (verdict.letter() != null) {
            DeadLetterJson.write(verdict.letter());
            return false;
        }
        verdict.versions().forEach(VersionDocument::accepted);
        return true;
    }

    private ControlJudge judge() {
        try {
            return new ControlJudge(new ControlRegister(documents));
        } catch (InvalidDocumentException e) {
            throw new IllegalStateException(e);
        }
    }
}
