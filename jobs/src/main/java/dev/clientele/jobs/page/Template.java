package dev.clientele.jobs.page;

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
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /**
     * A file beside a class.
     *
     * @param owner the class
     * @param name the file's name
     * @return its text
     * @throws UncheckedIOException if it can't be read
     */
    public static Template resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    /**
     * Fills all places.
     *
     * @param markup by the name of the place, escaped where need be
     * @return the text with all of it in its places
     * @throws IllegalArgumentException if there is nothing for a place
     */
    public String fill(Map<String, String> markup) {
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
