package dev.clientele.jobs.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void textAndAttributesAreEscaped() {
        Element element = Element.of("p", "a < b & \"c\" > 'd'").with("title", "\"><script>");

        assertThat(element)
                .hasToString(
                        "<p title=\"&quot;&gt;&lt;script&gt;\">"
                                + "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>");
    }

    @Test
    void elementsInsideAreNotEscapedAgain() {
        assertThat(Element.of("b").add(Element.of("i", "&"))).hasToString("<b><i>&amp;</i></b>");
    }

    @Test
    void emptyElementsAreClosedAsHtmlWants() {
        assertThat(Element.of("td")).hasToString("<td></td>");
        assertThat(Element.of("br")).hasToString("<br/>");
    }

    @Test
    void charactersThatNoPageMayHoldAreReplaced() {
        assertThat(Element.escaped("a\u0000b\u001bc\u0085d\uFFFEe\uD800f"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void lettersOfAllScriptsStay() {
        assertThat(Element.escaped("金卡会员 é \uD83D\uDE00\n")).isEqualTo("金卡会员 é \uD83D\uDE00\n");
    }
}
