package dev.clientele.functions.parse;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ReferralStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event with its parser. Types of a few plain fields have theirs here. */
final class EventTypes {

    private static final Map<String, ComplaintStatus> STATUSES =
            byCode(ComplaintStatus.values(), ComplaintStatus::code);
    private static final Map<String, ReferralStage> STAGES =
            byCode(ReferralStage.values(), ReferralStage::code);

    private final Map<String, BodyParser> parsers;

    /**
     * The types of a programme's events.
     *
     * @param money how amounts without currency are read
     */
    EventTypes(MoneyFormat money) {
        parsers =
                Map.ofEntries(
                        Map.entry("order", new OrderParser(money)),
                        Map.entry("return", type(EventTypes::orderReturn, Field.ORDER_ID)),
                        Map.entry("interaction", type(EventTypes::interaction, Field.KIND)),
                        Map.entry("survey", new SurveyParser()),
                        Map.entry(
                                "complaint",
                                type(EventTypes::complaint, Field.COMPLAINT_ID, Field.STATUS)),
                        Map.entry(
                                "referral",
                                type(EventTypes::referral, Field.REFEREE_ID, Field.STAGE)),
                        Map.entry("balance", type(fields -> balance(fields, money), Field.ASSETS)),
                        Map.entry("cost", new CostParser(money)),
                        Map.entry("profile", new ProfileParser()),
                        Map.entry(
                                "tier-override",
                                type(
                                        EventTypes::tierOverride,
                                        Field.TIER,
                                        Field.REASON,
                                        Field.ACTOR)),
                        Map.entry("merge", type(EventTypes::merge, Field.INTO)),
                        Map.entry("erase", type(fields -> new EventBody.Erase())),
                        Map.entry("export", type(fields -> new EventBody.Export())));
    }

    /**
     * Finds the parser of a type.
     *
     * @param type its name in a record
     * @return the parser; null if there is no such type
     */
    BodyParser named(String type) {
        return parsers.get(type);
    }

    /**
     * Indexes values by their names in events.
     *
     * @param values the values
     * @param code gives a value's name
     * @param <E> their type
     * @return name to value
     */
    static <E> Map<String, E> byCode(E[] values, Function<E, String> code) {
        return Arrays.stream(values)
                .collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }

    private static EventBody orderReturn(FieldReader fields) throws RejectedRecord {
        fields.optionalText(Field.REASON);
        return new EventBody.Return(
                fields.name(Field.ORDER_ID),
                fields.has(Field.AMOUNT) ? MoneyFormat.positiveUnits(Field.AMOUNT, fields) : null);
    }

    private static EventBody interaction(FieldReader fields) throws RejectedRecord {
        fields.optionalLabel(Field.CHANNEL);
        return new EventBody.Interaction(fields.name(Field.KIND));
    }

    private static EventBody complaint(FieldReader fields) throws RejectedRecord {
        fields.optionalLabel(Field.SEVERITY);
        fields.optionalLabel(Field.CATEGORY);
        return new EventBody.Complaint(
                fields.name(Field.COMPLAINT_ID), fields.oneOf(STATUSES, Field.STATUS));
    }

    private static EventBody referral(FieldReader fields) throws RejectedRecord {
        return new EventBody.Referral(
                fields.name(Field.REFEREE_ID), fields.oneOf(STAGES, Field.STAGE));
    }

    private static EventBody balance(FieldReader fields, MoneyFormat money) throws RejectedRecord {
        return new EventBody.Balance(
                money.signedAmount(Field.ASSETS, fields),
                fields.optionalLabel(Field.CREDIT_GRADE),
                fields.optionalCount(Field.PRODUCTS));
    }

    private static EventBody tierOverride(FieldReader fields) throws RejectedRecord {
        return new EventBody.TierOverride(
                fields.optionalText(Field.PROGRAMME),
                fields.name(Field.TIER),
                fields.text(Field.REASON),
                fields.name(Field.ACTOR),
                fields.optionalTime(Field.UNTIL));
    }

    private static EventBody merge(FieldReader fields) throws RejectedRecord {
        return new EventBody.Merge(fields.name(Field.INTO));
    }

    private static BodyParser type(Reading reading, Field... required) {
        return new PlainType(reading, List.of(required));
    }

    /** Reads a body whose required fields are there. */
    private interface Reading {
        EventBody read(FieldReader fields) throws RejectedRecord;
    }

    /** A type whose required fields are all its own. */
    private record PlainType(Reading reading, List<Field> required) implements BodyParser {

        @Override
        public void require(FieldReader fields) throws RejectedRecord {
            fields.require(required);
        }

        @Override
        public EventBody parse(FieldReader fields) throws RejectedRecord {
            return reading.read(fields);
        }
    }
}
