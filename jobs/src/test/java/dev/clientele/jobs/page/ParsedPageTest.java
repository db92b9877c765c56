package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What tests of pages look for is found where it is. */
class ParsedPageTest {

    @Test
    void whatIsNotWellFormedIsFound() {
        assertThatThrownBy(() -> ParsedPage.of("<p>a < b</p>")).isInstanceOf(SAXException.class);
    }

    @Test
    void whatIsLoadedFromElsewhereIsFound() {
        String page = "<img src=\"a.png\"/><style>@import url(b.css)</style>";

        assertThat(ParsedPage.requests(page)).containsExactly("src=", "url(", "@import");
    }

    @Test
    void aChartThatOnlyEyesCanReadIsFound() throws Exception {
        String chart = "<svg><title>bars</title><desc>%s</desc></svg>";
        String table = "<table><caption>numbers</caption></table>";

        assertThat(charts(chart.formatted("two") + table)).isEmpty();
        assertThat(charts(chart.formatted("two"))).containsExactly("bars");
        assertThat(charts(chart.formatted("") + table)).containsExactly("bars");
    }

    private static Iterable<String> charts(String section) throws Exception {
        return ParsedPage.of("<main><section>" + section + "</section></main>")
                .chartsThatOnlyEyesCanRead();
    }
}
