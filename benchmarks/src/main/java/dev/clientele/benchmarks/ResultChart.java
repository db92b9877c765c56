package dev.clientele.benchmarks;

import dev.clientele.jobs.page.Chart;
import dev.clientele.jobs.page.Element;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.jobs.page.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws results: a bar as long as the median of each contender, and over it a line from its slowest
 * to its fastest run. One scale for all, beginning at 0. A picture by itself, light or dark as its
 * reader's system is.
 */
final class ResultChart {

    private static final double HEADING = 22;
    private static final double LABEL = 16;
    private static final double BAR = 15;
    private static final double GAP = 9;
    private static final double LONGEST = 250;
    private static final double A_GAP_BESIDE = 7;

    private final Element picture;
    private final double fastest;
    private double top;

    private ResultChart(Element picture, double fastest) {
        this.picture = picture;
        this.fastest = fastest;
    }

    /**
     * Writes the chart.
     *
     * @throws IOException if it can't be written
     */
    static void write(Path file, String title, List<Result> results) throws IOException {
        Files.writeString(file, draw(title, results).toString());
    }

    private static Element draw(String title, List<Result> results) {
        List<Source> sources = results.stream().map(Result::source).distinct().toList();
        double height = sources.size() * HEADING + results.size() * (LABEL + BAR + GAP);
        double fastest = results.stream().mapToDouble(Result::fastest).max().orElseThrow();
        Element picture = Chart.picture("speed", title, description(results), height);
        picture.add(
                Element.of("style", Template.resource(ResultChart.class, "chart.css").text()),
                Chart.rectangle("paper", 0, 0, Chart.WIDTH, height));
        ResultChart chart = new ResultChart(picture, fastest);
        for (Source source : sources) {
            chart.draw(source, results);
        }
        return picture;
    }

    private void draw(Source source, List<Result> results) {
        picture.add(Chart.text("axis", 0, top + 12, "events/s from " + source));
        top += HEADING;
        for (Result result : results) {
            if (result.source() == source) {
                draw(result);
            }
        }
    }

    private void draw(Result result) {
        double end = length(result.median());
        double middle = top + LABEL + BAR / 2;
        String style = result.name().equals(ResultTable.CEILING) ? "hollow" : "solid";
        picture.add(
                Chart.text("label", 0, top + 11, result.name()),
                Chart.rectangle(style, 0.5, top + LABEL, end, BAR),
                Chart.line(
                        "range",
                        length(result.slowest()),
                        middle,
                        length(result.fastest()),
                        middle),
                Chart.text(
                        "number",
                        Math.max(end, length(result.fastest())) + A_GAP_BESIDE,
                        top + LABEL + BAR - 3,
                        Numbers.whole(Math.round(result.median()))));
        top += LABEL + BAR + GAP;
    }

    private double length(double speed) {
        return LONGEST * speed / fastest;
    }

    private static String description(List<Result> results) {
        List<String> parts = new ArrayList<>();
        for (Result result : results) {
            parts.add(
                    result.name()
                            + " from "
                            + result.source()
                            + ": "
                            + Numbers.whole(Math.round(result.median())));
        }
        return parts.stream().collect(Collectors.joining("; ", "Events a second. ", "."));
    }
}
