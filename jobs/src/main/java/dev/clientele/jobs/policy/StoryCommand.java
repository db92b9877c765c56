package dev.clientele.jobs.policy;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code policy story}. */
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a small history through a shipped scheme and tells what was decided and why.",
            "Without NAME it lists the stories there are."
        })
final class StoryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A story's name.")
    private String name;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The language of tiers' names, en or zh. Default: ${DEFAULT-VALUE}")
    private String language = "en";

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Writes every story as NAME.txt into a folder instead.")
    private Path folder;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Story> stories = Story.all();
        if (folder != null) {
            for (Story story : stories) {
                List<String> lines = StoryText.of(story, language);
                Files.writeString(
                        folder.resolve(story.name() + ".txt"), String.join("\n", lines) + "\n");
            }
        } else if (name == null) {
            stories.forEach(story -> out.printf("%-28s %s%n", story.name(), story.text()));
        } else {
            StoryText.of(named(stories), language).forEach(out::println);
        }
        return 0;
    }

    private Story named(List<Story> stories) {
        return stories.stream()
                .filter(story -> story.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "There is no story "
                                                + name
                                                + "; there are "
                                                + stories.stream()
                                                        .map(Story::name)
                                                        .collect(Collectors.joining(", "))));
    }
}
