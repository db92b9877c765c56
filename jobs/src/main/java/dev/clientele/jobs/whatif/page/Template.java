package dev.clientele.jobs.whatif.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places of the form <code>{{name}}</code>. Filled in one go, so that what is filled in
 * has no places.
 *
 * @param text the text
 */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** A file beside this class. */
    static Template resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    /**
     * Fills all places.
     *
     * @param markup by the name of the place, escaped where need be
     * @throws IllegalArgumentException if there is nothing for a place
     */
    String fill(Map<String, String> markup) {
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value = markup.get(places.group(1));
            if (value == null) {
                throw new IllegalArgumentException("there is nothing for " + places.group());
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }
}
