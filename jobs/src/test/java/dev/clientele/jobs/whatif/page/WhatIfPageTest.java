package dev.clientele.jobs.whatif.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clientele.jobs.whatif.figures.Matrix;
import dev.clientele.jobs.whatif.figures.Mover;
import dev.clientele.jobs.whatif.figures.SideReport;
import dev.clientele.jobs.whatif.figures.WhatIfReport;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The page as a parser reads it. */
class WhatIfPageTest {

    private static final String NO_BREAK_SPACE = "\u00a0";

    @Test
    void headlineIsTheAnswer() throws Exception {
        assertThat(text(page(Reports.usual()), "h1"))
                .containsExactly(
                        "Under candidate of Gold, 200 of 300 customers (66.7 %) would be in another"
                                + " tier: 100 lower, 100 higher.");
    }

    @Test
    void matrixShowsTheFiguresOfTheReport() throws Exception {
        WhatIfReport report = Reports.usual();
        List<String> cells = text(section(page(report), "matrix"), "td");

        for (Matrix.Cell cell : report.matrix().cells()) {
            assertThat(cells)
                    .anyMatch(
                            text ->
                                    cell.customers() == 0
                                            ? text.equals("0")
                                            : text.endsWith(
                                                    " "
                                                            + Numbers.whole(cell.customers())
                                                            + Numbers.percent(cell.share())));
        }
        assertThat(cells).contains("\u2193 10033.3 %", "\u2191 10033.3 %", "= 10033.3 %", "300");
    }

    @Test
    void chartsAndTablesShowTheFiguresOfTheReport() throws Exception {
        WhatIfReport report = Reports.usual();
        Document page = page(report);

        for (SideReport side : List.of(report.policy(), report.candidate())) {
            for (SideReport.TierReport tier : side.tiers()) {
                String share =
                        Numbers.percent(tier.share())
                                + " ("
                                + Numbers.whole(tier.customers())
                                + ")";
                assertThat(text(section(page, "shares"), "text")).contains(share);
                assertThat(text(section(page, "shares"), "td")).contains(share);
            }
            assertThat(text(section(page, "over-time"), "th"))
                    .containsAll(side.months().stream().map(it -> it.day().toString()).toList());
            assertThat(text(section(page, "changes"), "text"))
                    .contains(Numbers.whole(side.changes().get("upgrade")));
            assertThat(text(section(page, "cost"), "td"))
                    .contains(Numbers.amount(side.cost().total()));
        }
        assertThat(text(section(page, "movers"), "tbody")).isNotEmpty();
        assertThat(text(section(page, "movers"), "th"))
                .containsAll(report.movers().largest().stream().map(Mover::customerId).toList());
    }

    @Test
    void everyChartHasTitleDescriptionAndTable() throws Exception {
        Document page = page(Reports.usual());
        NodeList charts = page.getElementsByTagName("svg");

        assertThat(charts.getLength()).isEqualTo(6);
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            assertThat(text(chart, "title").get(0)).isNotBlank();
            assertThat(text(chart, "desc").get(0)).isNotBlank();
            Element section = (Element) chart.getParentNode().getParentNode().getParentNode();
            assertThat(text(section, "caption")).isNotEmpty();
        }
    }

    @Test
    void hostileNamesStayText() throws Exception {
        WhatIfReport report = Reports.hostile();
        String markup = WhatIfPage.of(report);
        Document page = parse(markup);

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("What if: " + report.candidate().title().replace('\u0001', '\uFFFD'));
        assertThat(text(section(page, "movers"), "th").get(5))
                .startsWith(Reports.HOSTILE.replace('\u0001', '\uFFFD'));
        assertThat(markup).doesNotContain("<script");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(requests(WhatIfPage.of(Reports.usual()))).isEmpty();
    }

    @Test
    void whatIsLoadedFromElsewhereIsFound() {
        assertThat(requests("<img src=\"a.png\"/><style>@import url(b.css)</style>")).hasSize(3);
    }

    /** What a page can load something by; a namespace is no address. */
    private static List<String> requests(String markup) {
        List<String> found = new ArrayList<>();
        String page = markup.replaceAll(" xmlns=\"[^\"]*\"", "");
        for (String sign :
                List.of("src=", "href=", "url(", "@import", "http", "<link", "<script")) {
            if (page.contains(sign)) {
                found.add(sign);
            }
        }
        return found;
    }

    @Test
    void pagesOfAnyReportAreWellFormed() throws Exception {
        for (WhatIfReport report : List.of(Reports.empty(), Reports.wide(), Reports.hostile())) {
            assertThat(page(report).getElementsByTagName("section").getLength()).isEqualTo(7);
        }
    }

    @Test
    void whatIsNotWellFormedIsFound() {
        assertThatThrownBy(() -> parse("<p>a < b</p>")).isInstanceOf(SAXException.class);
    }

    private static Document page(WhatIfReport report) throws Exception {
        return parse(WhatIfPage.of(report));
    }

    private static Document parse(String markup)
            throws ParserConfigurationException, IOException, SAXException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader(markup)));
    }

    private static Element section(Document page, String id) {
        NodeList sections = page.getElementsByTagName("section");
        for (int i = 0; i < sections.getLength(); i++) {
            Element section = (Element) sections.item(i);
            if (section.getAttribute("id").equals(id)) {
                return section;
            }
        }
        throw new IllegalStateException("there is no section " + id);
    }

    private static List<String> text(Document page, String name) {
        return text(page.getDocumentElement(), name);
    }

    private static List<String> text(Element parent, String name) {
        NodeList elements = parent.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().replace(NO_BREAK_SPACE, " "));
        }
        return texts;
    }
}
