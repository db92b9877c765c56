package dev.clientele.jobs.policy;

import dev.clientele.functions.programme.PolicySchema;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code policy schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of policies (draft 2020-12), for editors.")
final class SchemaCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (InputStream schema = PolicySchema.open()) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            spec.commandLine().getOut().print(text);
        }
        return 0;
    }
}
