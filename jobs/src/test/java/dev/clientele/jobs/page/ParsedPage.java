package dev.clientele.jobs.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A page as a parser of XML reads it. */
public final class ParsedPage {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private final Document document;

    private ParsedPage(Document document) {
        this.document = document;
    }

    /**
     * Parses a page.
     *
     * @param markup the page
     * @return the page
     * @throws SAXException if it is not well-formed
     */
    public static ParsedPage of(String markup)
            throws ParserConfigurationException, IOException, SAXException {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return new ParsedPage(builder.parse(new InputSource(new StringReader(markup))));
    }

    /** The texts of all elements of a name; blanks that don't break are blanks. */
    public List<String> text(String name) {
        return text(document.getDocumentElement(), name);
    }

    /** The same within a section. */
    public List<String> text(String sectionId, String name) {
        return text(section(sectionId), name);
    }

    /** How many elements of a name there are. */
    public int count(String name) {
        return document.getElementsByTagName(name).getLength();
    }

    /** The titles of charts that lack a title or a description, or a table in their section. */
    public List<String> chartsThatOnlyEyesCanRead() {
        NodeList charts = document.getElementsByTagName("svg");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            boolean isNamed = hasText(chart, "title") && hasText(chart, "desc");
            if (!isNamed || !hasText(sectionOf(chart), "caption")) {
                found.add(String.join("", text(chart, "title")));
            }
        }
        return found;
    }

    /**
     * What a page can load something by; a namespace is no address.
     *
     * @param markup the page
     * @return the signs of it that it has
     */
    public static List<String> requests(String markup) {
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

    private static boolean hasText(Element parent, String name) {
        return text(parent, name).stream().anyMatch(text -> !text.isBlank());
    }

    private static Element sectionOf(Element chart) {
        Element parent = (Element) chart.getParentNode();
        return parent.getTagName().equals("section") ? parent : sectionOf(parent);
    }

    private Element section(String id) {
        NodeList sections = document.getElementsByTagName("section");
        for (int i = 0; i < sections.getLength(); i++) {
            Element section = (Element) sections.item(i);
            if (section.getAttribute("id").equals(id)) {
                return section;
            }
        }
        throw new IllegalStateException("there is no section " + id);
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
