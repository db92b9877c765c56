package dev.clientele.jobs.page;

/** Parts that several sections have. */
public final class Section {

    private Section() {}

    /**
     * A section with a heading and a line about it.
     *
     * @param id names it on the page
     * @param heading what it is about
     * @param lead what it says, in a line
     * @return the element
     */
    public static Element of(String id, String heading, String lead) {
        return Element.of("section")
                .with("id", id)
                .add(Element.of("h2", heading), Element.of("p", lead));
    }

    /**
     * Which colours stand for what.
     *
     * @param items made by {@link #legendItem}
     * @return the element
     */
    public static Element legend(Element... items) {
        return Element.of("ul").with("class", "legend").add(items);
    }

    /**
     * A colour and what it stands for.
     *
     * @param style its class
     * @param text what it stands for
     * @return the element
     */
    public static Element legendItem(String style, String text) {
        return Element.of("li").add(Element.of("i").with("class", style), Element.of("bdi", text));
    }

    /**
     * Two things side by side, where there is room.
     *
     * @param left the first
     * @param right the second
     * @return the element
     */
    public static Element two(Element left, Element right) {
        return Element.of("div").with("class", "two").add(left, right);
    }

    /**
     * A number that says much, with its meaning; to be put into a list of the class {@code key}.
     *
     * @param number written out, with its unit
     * @param meaning what it is
     * @return the element
     */
    public static Element keyFigure(String number, String meaning) {
        return Element.of("li")
                .add(
                        Element.of("strong", Numbers.unbroken(number)),
                        Element.of("span", Numbers.unbroken(meaning)));
    }

    /**
     * The numbers that say most, side by side.
     *
     * @param figures made by {@link #keyFigure}
     * @return the element
     */
    public static Element keyFigures(Element... figures) {
        return Element.of("ul").with("class", "key").add(figures);
    }
}
