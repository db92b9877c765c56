package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.List;

/** A table: the first columns are words, the others numbers. The first one names the row. */
public final class DataTable {

    private final String caption;
    private final int words;
    private final List<String> columns;
    private final List<Element> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param caption what it shows
     * @param words how many of the columns are words, at least one
     * @param columns their headings
     */
    public DataTable(String caption, int words, List<String> columns) {
        this.caption = caption;
        this.words = words;
        this.columns = columns;
    }

    /**
     * Adds a row of text.
     *
     * @param cells its name and a cell for each further column
     * @return this
     */
    public DataTable row(List<String> cells) {
        Element row = Element.of("tr").add(rowHeading(cells.get(0)));
        for (int i = 1; i < cells.size(); i++) {
            row.add(aligned(Element.of("td").add(Element.of("bdi", cells.get(i))), i));
        }
        rows.add(row);
        return this;
    }

    /**
     * A caption that is no wider than the screen, however wide its table is.
     *
     * @param text what the table shows
     * @return the element
     */
    public static Element caption(String text) {
        return Element.of("caption").add(Element.of("span", text));
    }

    private Element aligned(Element cell, int column) {
        return column < words ? cell.with("class", "word") : cell;
    }

    /**
     * The name of a row. Text of unknown direction stays in its cell.
     *
     * @param name any
     * @return the element
     */
    public static Element rowHeading(String name) {
        return Element.of("th").with("scope", "row").add(Element.of("bdi", name));
    }

    /**
     * The table in a box of its own, which scrolls where the page is narrower.
     *
     * @return the element
     */
    public Element element() {
        Element heading = Element.of("tr");
        for (int i = 0; i < columns.size(); i++) {
            heading.add(aligned(Element.of("th", columns.get(i)).with("scope", "col"), i));
        }
        Element table =
                Element.of("table")
                        .add(caption(caption))
                        .add(Element.of("thead").add(heading))
                        .add(Element.of("tbody").addAll(rows));
        return scrolling(caption, table);
    }

    /**
     * The table folded up, to be opened by who wants the numbers of a chart.
     *
     * @return the element
     */
    public Element folded() {
        return Element.of("details").add(Element.of("summary", "Table: " + caption)).add(element());
    }

    /**
     * A box that scrolls, by keys too.
     *
     * @param label what it holds, for who can't see it
     * @param table what may be wider than the page
     * @return the element
     */
    public static Element scrolling(String label, Element table) {
        return Element.of("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label)
                .add(table);
    }
}
