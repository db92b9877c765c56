package dev.clientele.jobs.whatif.page;

import java.util.ArrayList;
import java.util.List;

/** A table: the first column names the row, the others are numbers unless said otherwise. */
final class DataTable {

    private final String caption;
    private final List<String> columns;
    private final List<Element> rows = new ArrayList<>();

    DataTable(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = columns;
    }

    /** Adds a row of text: its name and a cell for each further column. */
    DataTable row(List<String> cells) {
        Element row = Element.of("tr").add(rowHeading(cells.get(0)));
        for (String cell : cells.subList(1, cells.size())) {
            row.add(Element.of("td", cell));
        }
        rows.add(row);
        return this;
    }

    /** The name of a row. Text of unknown direction stays in its cell. */
    static Element rowHeading(String name) {
        return Element.of("th").with("scope", "row").add(Element.of("bdi", name));
    }

    /** The table in a box of its own, which scrolls where the page is narrower. */
    Element element() {
        Element heading = Element.of("tr");
        for (String column : columns) {
            heading.add(Element.of("th", column).with("scope", "col"));
        }
        Element table =
                Element.of("table")
                        .add(Element.of("caption", caption))
                        .add(Element.of("thead").add(heading))
                        .add(Element.of("tbody").addAll(rows));
        return scrolling(caption, table);
    }

    /** The table folded up, to be opened by who wants the numbers of a chart. */
    Element folded() {
        return Element.of("details").add(Element.of("summary", "The numbers")).add(element());
    }

    /** A box that scrolls, by keys too. */
    static Element scrolling(String label, Element table) {
        return Element.of("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label)
                .add(table);
    }
}
