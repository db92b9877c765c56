package dev.clientele.jobs.policy;

import dev.clientele.functions.programme.ShippedPolicies;
import dev.clientele.model.tier.Tier;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code policy list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the policies that come with the product.")
final class ListCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        for (String name : ShippedPolicies.names()) {
            ReadablePolicy.Version version = ReadablePolicy.read(name).versions().get(0);
            String tiers =
                    version.policy().tiers().stream()
                            .map(Tier::id)
                            .collect(Collectors.joining(", "));
            out.printf("%-26s %s%n", name, tiers);
            out.printf("    %s%n", version.description());
        }
        return 0;
    }
}
