package dev.clientele.jobs.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML or SVG under construction. All text and attributes are escaped here and
 * nowhere else, so no id or name can break out of its place.
 */
public final class Element {

    /** Elements that HTML closes by itself. */
    private static final Set<String> VOID = Set.of("br", "col", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /**
     * An empty element.
     *
     * @param name its tag
     * @return the element
     */
    public static Element of(String name) {
        return new Element(name);
    }

    /**
     * An element with text.
     *
     * @param name its tag
     * @param text as it is to be read, not escaped
     * @return the element
     */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /**
     * Sets an attribute.
     *
     * @param attribute its name
     * @param value as it is to be read, not escaped
     * @return this
     */
    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /**
     * Sets an attribute to a number.
     *
     * @param attribute its name
     * @param value written with at most two decimals
     * @return this
     */
    public Element with(String attribute, double value) {
        return with(attribute, Numbers.coordinate(value));
    }

    /**
     * Adds text.
     *
     * @param text as it is to be read, not escaped
     * @return this
     */
    public Element text(String text) {
        content.add(escaped(text));
        return this;
    }

    /**
     * Adds elements as they are now.
     *
     * @param children in their order
     * @return this
     */
    public Element add(Element... children) {
        for (Element child : children) {
            content.add(child.toString());
        }
        return this;
    }

    /**
     * Adds elements as they are now.
     *
     * @param children in their order
     * @return this
     */
    public Element addAll(List<Element> children) {
        return add(children.toArray(Element[]::new));
    }

    /** The markup. */
    @Override
    public String toString() {
        StringBuilder markup = new StringBuilder("<").append(name);
        attributes.forEach(
                (attribute, value) ->
                        markup.append(' ')
                                .append(attribute)
                                .append("=\"")
                                .append(escaped(value))
                                .append('"'));
        if (VOID.contains(name)) {
            return markup.append("/>").toString();
        }
        markup.append('>');
        content.forEach(markup::append);
        return markup.append("</").append(name).append('>').toString();
    }

    /**
     * Text as markup.
     *
     * @param text any
     * @return escaped; characters that no page may hold become U+FFFD
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        character -> {
                            switch (character) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                default ->
                                        escaped.appendCodePoint(
                                                isAllowed(character) ? character : 0xFFFD);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        if (character < 0x20) {
            return character == '\t' || character == '\n';
        }
        boolean isControl = character >= 0x7F && character <= 0x9F;
        boolean isSurrogate = character >= 0xD800 && character <= 0xDFFF;
        boolean isNone = (character & 0xFFFE) == 0xFFFE;
        return !isControl && !isSurrogate && !isNone;
    }
}
