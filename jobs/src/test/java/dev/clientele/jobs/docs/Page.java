package dev.clientele.jobs.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param path where it is
 * @param text what it says
 */
record Page(Path path, String text) {

    /** The project's root; tests run in the folder of their module. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static Page of(String name) {
        try {
            Path path = ROOT.resolve(name);
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new IllegalStateException("there is no page " + name, e);
        }
    }

    /** The pages of the project. */
    static List<Page> all() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve);
            return Stream.concat(top, docs.filter(path -> path.toString().endsWith(".md")))
                    .sorted()
                    .map(path -> Page.of(ROOT.relativize(path).toString()))
                    .toList();
        }
    }

    /** What the first group of a pattern catches, in order. */
    List<String> find(String regex) {
        return matches(regex).map(match -> match.group(1)).toList();
    }

    Stream<MatchResult> matches(String regex) {
        return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).results();
    }

    /** The blocks of code in a language. */
    List<String> code(String language) {
        return find("(?s)^```" + language + "\\R(.*?)^```$");
    }

    /** The block of code after a comment. */
    String after(String comment) {
        List<String> blocks = find("(?s)<!-- " + comment + " -->\\R```\\w*\\R(.*?)^```$");
        if (blocks.size() != 1) {
            throw new IllegalStateException(blocks.size() + " blocks after " + comment);
        }
        return blocks.get(0);
    }

    /** The rows of the table with a heading, without heading and ruler; cells without ticks. */
    List<List<String>> table(String heading) {
        List<String> lines = text.lines().toList();
        int first = lines.indexOf(heading) + 2;
        if (first == 1) {
            throw new IllegalStateException("there is no table " + heading);
        }
        return lines.stream()
                .skip(first)
                .takeWhile(line -> line.startsWith("|"))
                .map(Page::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }
}
