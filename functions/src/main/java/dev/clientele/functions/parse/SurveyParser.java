package dev.clientele.functions.parse;

import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.SurveyKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Reads survey answers. */
final class SurveyParser implements BodyParser {

    private static final List<Field> REQUIRED = List.of(Field.KIND, Field.SCORE);
    private static final Map<String, SurveyKind> KINDS =
            EventTypes.byCode(SurveyKind.values(), SurveyKind::code);

    @Override
    public void require(FieldReader fields) throws RejectedRecord {
        fields.require(REQUIRED);
    }

    @Override
    public EventBody parse(FieldReader fields) throws RejectedRecord {
        SurveyKind kind = fields.oneOf(KINDS, Field.KIND);
        BigDecimal given = fields.optionalNumber(Field.SCALE_MAX);
        BigDecimal scaleMax = given == null ? kind.defaultScaleMax() : given;
        if (scaleMax.signum() <= 0) {
            throw fields.invalid(Field.SCALE_MAX, "is not over 0");
        }
        BigDecimal score = fields.number(Field.SCORE);
        if (score.signum() < 0 || score.compareTo(scaleMax) > 0) {
            throw fields.invalid(Field.SCORE, "is not within 0 and the scale's best");
        }
        fields.optionalLabel(Field.DIMENSION);
        fields.optionalText(Field.COMMENT);
        return new EventBody.Survey(kind, score, scaleMax);
    }
}
