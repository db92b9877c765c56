package dev.clientele.jobs.control;

import dev.clientele.functions.programme.InvalidDocumentException;
import dev.clientele.jobs.kafka.ClientOptions;
import dev.clientele.jobs.kafka.ControlTopic;
import dev.clientele.jobs.kafka.KafkaSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code control send}. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = {
            "Sends new versions of a policy, rollbacks and new models to the topic control.",
            "All files are read and checked first; if one is not valid, nothing is sent. Whether a"
                    + " document fits the running programme is for the job to say: see its dead"
                    + " letters."
        })
public final class SendCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "A control document, or a policy or models (one version or an array), which are"
                            + " sent as one.")
    private List<Path> files;

    @Mixin private ClientOptions kafka = new ClientOptions();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        List<OutgoingDocument> documents = read();
        KafkaSettings settings = KafkaSettings.ofClient(kafka);
        for (OutgoingDocument document : documents) {
            long offset = ControlTopic.send(settings, document.key(), document.json());
            spec.commandLine()
                    .getOut()
                    .println("sent " + document.sentence() + ", offset " + offset);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<OutgoingDocument> read() throws Exception {
        List<OutgoingDocument> documents = new ArrayList<>();
        InvalidDocumentException faults = null;
        for (Path file : files) {
            try {
                documents.addAll(OutgoingDocument.read(file));
            } catch (InvalidDocumentException e) {
                faults = faults == null ? e : faults.and(e);
            }
        }
        if (faults != null) {
            throw faults;
        }
        return documents;
    }
}
