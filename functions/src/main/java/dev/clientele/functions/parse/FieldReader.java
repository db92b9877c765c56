package dev.clientele.functions.parse;

import dev.clientele.model.event.RejectReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Reads the fields of one object, each by the rule of its kind. The {@code optional} methods return
 * null for an absent field; the others are for fields whose presence {@link #require} has made
 * sure. All throw {@link RejectedRecord} for a value that breaks the rule.
 */
final class FieldReader {

    private static final BigDecimal MAX_COUNT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Fields fields;
    private final String path;

    /**
     * A reader of a record's own fields.
     *
     * @param fields what the record holds
     */
    FieldReader(Fields fields) {
        this(fields, "");
    }

    private FieldReader(Fields fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /** Whether a field is there and not null. */
    boolean has(Field field) {
        return fields.has(field);
    }

    /** Makes sure that fields are there and not null. */
    void require(List<Field> required) throws RejectedRecord {
        for (int i = 0; i < required.size(); i++) {
            if (!fields.has(required.get(i))) {
                throw new RejectedRecord(
                        RejectReason.MISSING_FIELD, path(required.get(i)) + " is missing");
            }
        }
    }

    /**
     * Makes sure that each object of a list has some fields; what is no list and what is no object
     * in it is left to {@link #size} and {@link #element}.
     */
    void requireInEach(Field list, List<Field> required) throws RejectedRecord {
        if (!(fields.get(list) instanceof List<?> elements)) {
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Fields element) {
                new FieldReader(element, elementPath(list, i)).require(required);
            }
        }
    }

    /** How many elements an optional list has; 0 if it is absent. */
    int size(Field list) throws RejectedRecord {
        if (!fields.has(list)) {
            return 0;
        }
        if (fields.get(list) instanceof List<?> elements) {
            return elements.size();
        }
        throw invalid(list, "is not an array");
    }

    /** A reader of the object at an index, counted from 0, of a list. */
    FieldReader element(Field list, int index) throws RejectedRecord {
        List<?> elements = (List<?>) fields.get(list);
        if (elements.get(index) instanceof Fields element) {
            return new FieldReader(element, elementPath(list, index));
        }
        throw invalid(list, "has an element that is not an object");
    }

    /** A string of 1 to 128 characters: an id, a kind, a tier. */
    String name(Field field) throws RejectedRecord {
        String text = text(field);
        if (text.isEmpty() || TextRules.isLongerThan(text, TextRules.MAX_NAME)) {
            throw invalid(field, "does not have 1 to " + TextRules.MAX_NAME + " characters");
        }
        return text;
    }

    /** A string of at most 256 characters, may be empty. */
    String optionalLabel(Field field) throws RejectedRecord {
        String text = optionalText(field);
        if (text != null && TextRules.isLongerThan(text, TextRules.MAX_LABEL)) {
            throw invalid(field, "has over " + TextRules.MAX_LABEL + " characters");
        }
        return text;
    }

    /** A string of any length. */
    String text(Field field) throws RejectedRecord {
        if (!(fields.get(field) instanceof String text)) {
            throw invalid(field, "is not a string");
        }
        if (!TextRules.isWellFormed(text)) {
            throw invalid(field, "has half of a surrogate pair");
        }
        return text;
    }

    /** A string of any length, or null. */
    String optionalText(Field field) throws RejectedRecord {
        return fields.has(field) ? text(field) : null;
    }

    /** One of some values, by their names in events. */
    <E> E oneOf(Map<String, E> values, Field field) throws RejectedRecord {
        E value = values.get(text(field));
        if (value == null) {
            throw invalid(field, "is none of the values there are");
        }
        return value;
    }

    /** A JSON number. */
    BigDecimal number(Field field) throws RejectedRecord {
        if (fields.get(field) instanceof BigDecimal number) {
            return number;
        }
        throw invalid(field, "is not a number, or has too many digits");
    }

    /** A JSON number, or null. */
    BigDecimal optionalNumber(Field field) throws RejectedRecord {
        return fields.has(field) ? number(field) : null;
    }

    /** A whole number from 0, or null. */
    Integer optionalCount(Field field) throws RejectedRecord {
        BigDecimal number = optionalNumber(field);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0 || number.signum() < 0 || number.compareTo(MAX_COUNT) > 0) {
            throw invalid(field, "is not a whole number from 0 to " + MAX_COUNT);
        }
        return number.intValue();
    }

    /** An amount in currency units: a JSON number, or a string {@code -?digits[.digits]}. */
    BigDecimal units(Field field) throws RejectedRecord {
        if (!(fields.get(field) instanceof String text)) {
            return number(field);
        }
        BigDecimal units = DecimalText.isPlain(text) ? DecimalText.read(text) : null;
        if (units == null) {
            throw invalid(field, "is not a plain decimal, or has too many digits");
        }
        return units;
    }

    /** The code of a currency, also of one that does not exist, or null. */
    String optionalCurrency(Field field) throws RejectedRecord {
        String code = optionalText(field);
        if (code != null && !MoneyFormat.isCode(code)) {
            throw invalid(field, "is not a code of three capital letters");
        }
        return code;
    }

    /** True or false, or null. */
    Boolean optionalFlag(Field field) throws RejectedRecord {
        if (!fields.has(field)) {
            return null;
        }
        if (fields.get(field) instanceof Boolean flag) {
            return flag;
        }
        throw invalid(field, "is not true or false");
    }

    /** Makes sure that an optional object has only true and false in it. */
    void checkFlags(Field field) throws RejectedRecord {
        if (fields.has(field) && !(fields.get(field) instanceof Map)) {
            throw invalid(field, "is not an object of true and false");
        }
    }

    /** An instant, RFC 3339 or epoch milliseconds, as epoch milliseconds. */
    long time(Field field) throws RejectedRecord {
        long time = TimeFormat.INVALID;
        if (fields.get(field) instanceof String text) {
            time = TimeFormat.ofInstant(text);
        } else if (fields.get(field) instanceof BigDecimal number) {
            time = TimeFormat.ofMillis(number);
        }
        if (time == TimeFormat.INVALID) {
            throw invalid(field, "is not RFC 3339 with an offset nor whole epoch milliseconds");
        }
        return time;
    }

    /** An instant as epoch milliseconds, or null. */
    Long optionalTime(Field field) throws RejectedRecord {
        return fields.has(field) ? time(field) : null;
    }

    /** Whether a field holds a string that is a civil day. */
    boolean isDay(Field field) {
        return fields.get(field) instanceof String text
                && TimeFormat.ofDay(text) != TimeFormat.INVALID;
    }

    /** A civil day as epoch day, or null. */
    Integer optionalDay(Field field) throws RejectedRecord {
        if (!fields.has(field)) {
            return null;
        }
        long day = TimeFormat.ofDay(text(field));
        if (day == TimeFormat.INVALID) {
            throw invalid(field, "is not a day such as 2026-01-31");
        }
        return Math.toIntExact(day);
    }

    /** What to throw for a field that breaks a rule, which is worded without its value. */
    RejectedRecord invalid(Field field, String rule) {
        return new RejectedRecord(RejectReason.INVALID_FIELD, path(field) + " " + rule);
    }

    private String path(Field field) {
        return path + field.jsonName();
    }

    private String elementPath(Field list, int index) {
        return path + list.jsonName() + "[" + index + "].";
    }
}
