package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page in one file: title, headline, what it is about, and parts. No script, nothing loaded from
 * elsewhere; well-formed XML, so that any parser reads it; light or dark as its reader's system is.
 */
public final class Page {

    private final String title;
    private final String kicker;
    private final StringBuilder style =
            new StringBuilder(Template.resource(Page.class, "page.css").text());
    private final List<String> parts = new ArrayList<>();
    private String headline = "";
    private String facts = "";

    /**
     * An empty page.
     *
     * @param title shown in the browser's tab
     * @param kicker the kind of page, shown above the headline
     */
    public Page(String title, String kicker) {
        this.title = title;
        this.kicker = kicker;
    }

    /**
     * Adds rules of style to those that all pages have.
     *
     * @param rules CSS
     * @return this
     */
    public Page style(Template rules) {
        style.append(rules.text());
        return this;
    }

    /**
     * Sets the answer in one sentence.
     *
     * @param sentence not escaped
     * @return this
     */
    public Page headline(String sentence) {
        headline = Element.of("h1", Numbers.unbroken(sentence)).toString();
        return this;
    }

    /**
     * Sets what was looked at.
     *
     * @param text some sentences, not escaped
     * @return this
     */
    public Page facts(String text) {
        facts = Element.of("p").with("class", "facts").text(text).toString();
        return this;
    }

    /**
     * Adds parts.
     *
     * @param elements in their order
     * @return this
     */
    public Page add(Element... elements) {
        for (Element element : elements) {
            parts.add(element.toString());
        }
        return this;
    }

    /**
     * Adds a part that is the same on each page.
     *
     * @param markup without places
     * @return this
     */
    public Page add(Template markup) {
        parts.add(markup.text().strip());
        return this;
    }

    /**
     * The page.
     *
     * @return its markup; the same for the same parts
     */
    @Override
    public String toString() {
        return Template.resource(Page.class, "page.html")
                .fill(
                        Map.of(
                                "title", Element.escaped(title),
                                "kicker", Element.escaped(kicker),
                                "style", style.toString(),
                                "headline", headline,
                                "facts", facts,
                                "parts", String.join("\n", parts)));
    }
}
