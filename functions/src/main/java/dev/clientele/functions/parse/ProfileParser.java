package dev.clientele.functions.parse;

import dev.clientele.model.event.EventBody;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Reads profiles; each field is optional, and so are all together. */
final class ProfileParser implements BodyParser {

    private static final List<Field> LABELS =
            List.of(
                    Field.REGION,
                    Field.CITY,
                    Field.AGE_BAND,
                    Field.GENDER,
                    Field.CUSTOMER_TYPE,
                    Field.BUSINESS_TYPE,
                    Field.ACQUISITION_SOURCE,
                    Field.OWNER);

    @Override
    public void require(FieldReader fields) {
        // No field is required.
    }

    @Override
    public EventBody parse(FieldReader fields) throws RejectedRecord {
        for (Field label : LABELS) {
            fields.optionalLabel(label);
        }
        fields.optionalDay(Field.BIRTHDAY);
        checkTimeZone(fields);
        fields.checkFlags(Field.CONSENT);
        Boolean strategicPartner = fields.optionalFlag(Field.STRATEGIC_PARTNER);
        if (fields.isDay(Field.ENROLLED_AT)) {
            Integer day = fields.optionalDay(Field.ENROLLED_AT);
            return new EventBody.Profile(null, day, strategicPartner);
        }
        Long instant = fields.optionalTime(Field.ENROLLED_AT);
        return new EventBody.Profile(instant, null, strategicPartner);
    }

    private static void checkTimeZone(FieldReader fields) throws RejectedRecord {
        String zone = fields.optionalLabel(Field.TIME_ZONE);
        if (zone == null) {
            return;
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw fields.invalid(Field.TIME_ZONE, "is not a time zone");
        }
    }
}
