package dev.clientele.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ResultChartTest {

    private static final List<Result> RESULTS =
            List.of(
                    result("clientele", Source.KAFKA, 50, 60, 40),
                    result("stateless", Source.KAFKA, 100, 100, 100),
                    result("clientele", Source.MEMORY, 25, 25, 25));

    @TempDir private Path folder;

    @Test
    void barsAreAsLongAsTheMedians() throws Exception {
        List<Element> bars = elements(draw(), "rect").subList(1, 4);

        double ceiling = Double.parseDouble(bars.get(1).getAttribute("width"));
        assertThat(Double.parseDouble(bars.get(0).getAttribute("width"))).isEqualTo(ceiling / 2);
        assertThat(Double.parseDouble(bars.get(2).getAttribute("width"))).isEqualTo(ceiling / 4);
        assertThat(bars.get(0).getAttribute("class")).isEqualTo("solid");
        assertThat(bars.get(1).getAttribute("class")).isEqualTo("hollow");
    }

    @Test
    void namesSourcesAndNumbersAreThere() throws Exception {
        assertThat(elements(draw(), "text").stream().map(Element::getTextContent))
                .containsExactly(
                        "events/s from kafka",
                        "clientele",
                        "50",
                        "stateless",
                        "100",
                        "events/s from memory",
                        "clientele",
                        "25");
    }

    @Test
    void nothingLiesOutsideThePicture() throws Exception {
        Document chart = draw();
        String box = chart.getDocumentElement().getAttribute("viewBox");
        double height = Double.parseDouble(box.substring(box.lastIndexOf(' ') + 1));
        for (Element text : elements(chart, "text")) {
            assertThat(Double.parseDouble(text.getAttribute("y"))).isLessThan(height);
        }
    }

    private Document draw() throws Exception {
        Path file = folder.resolve("chart.svg");
        ResultChart.write(file, "<speed>", RESULTS);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document chart, String name) {
        NodeList nodes = chart.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static Result result(String name, Source source, double... speeds) {
        return new Result(name, source, Arrays.stream(speeds).boxed().toList(), List.of(5.0), 70);
    }
}
