package dev.clientele.functions.parse;

/** Rules for strings. A character is a Unicode code point. */
final class TextRules {

    /** The longest id or name. */
    static final int MAX_NAME = 128;

    /** The longest label. */
    static final int MAX_LABEL = 256;

    private TextRules() {}

    /**
     * Whether a text has more than so many characters.
     *
     * @param text any text
     * @param limit how many it may have
     * @return false if it has at most as many
     */
    static boolean isLongerThan(String text, int limit) {
        return text.length() > limit && text.codePointCount(0, text.length()) > limit;
    }

    /**
     * Whether a text can be written as UTF-8. JSON's escapes can make others.
     *
     * @param text any text
     * @return false if half of a surrogate pair stands alone
     */
    static boolean isWellFormed(String text) {
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }
}
