package dev.clientele.functions.wire;

import static dev.clientele.functions.wire.WireFormat.readDecimal;
import static dev.clientele.functions.wire.WireFormat.readNumber;
import static dev.clientele.functions.wire.WireFormat.readOptionalDecimal;
import static dev.clientele.functions.wire.WireFormat.readOptionalFlag;
import static dev.clientele.functions.wire.WireFormat.readOptionalInteger;
import static dev.clientele.functions.wire.WireFormat.readOptionalNumber;
import static dev.clientele.functions.wire.WireFormat.readSize;
import static dev.clientele.functions.wire.WireFormat.readText;

import dev.clientele.model.event.ComplaintStatus;
import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.EventBody;
import dev.clientele.model.event.ReferralStage;
import dev.clientele.model.event.SurveyKind;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;

/**
 * Reads what {@link BodyEncoder} wrote. Arguments are evaluated from left to right, so the calls
 * read in the order of the record's fields.
 */
final class BodyDecoder {

    private static final SurveyKind[] SURVEY_KINDS = SurveyKind.values();
    private static final ComplaintStatus[] STATUSES = ComplaintStatus.values();
    private static final ReferralStage[] STAGES = ReferralStage.values();
    private static final CostKind[] COST_KINDS = CostKind.values();
    private static final EventBody ERASE = new EventBody.Erase();
    private static final EventBody EXPORT = new EventBody.Export();

    private BodyDecoder() {}

    /**
     * Reads a body.
     *
     * @param source where from
     * @return the body
     * @throws IOException if there is none, or it can't be read
     */
    static EventBody read(DataInputView source) throws IOException {
        return switch (BodyTag.read(source)) {
            case ORDER -> order(source);
            case RETURN -> new EventBody.Return(readText(source), readOptionalDecimal(source));
            case INTERACTION -> new EventBody.Interaction(readText(source));
            case SURVEY -> survey(source);
            case COMPLAINT -> new EventBody.Complaint(readText(source), oneOf(STATUSES, source));
            case REFERRAL -> new EventBody.Referral(readText(source), oneOf(STAGES, source));
            case BALANCE -> balance(source);
            case COST -> cost(source);
            case PROFILE -> profile(source);
            case TIER_OVERRIDE -> tierOverride(source);
            case MERGE -> new EventBody.Merge(readText(source));
            case ERASE -> ERASE;
            case EXPORT -> EXPORT;
        };
    }

    private static EventBody order(DataInputView source) throws IOException {
        return new EventBody.Order(
                readText(source),
                readNumber(source),
                readText(source),
                readOptionalNumber(source),
                List.of(texts(source)),
                readText(source));
    }

    private static String[] texts(DataInputView source) throws IOException {
        String[] texts = new String[readSize(source)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = readText(source);
        }
        return texts;
    }

    private static EventBody survey(DataInputView source) throws IOException {
        return new EventBody.Survey(
                oneOf(SURVEY_KINDS, source), readDecimal(source), readDecimal(source));
    }

    private static EventBody balance(DataInputView source) throws IOException {
        return new EventBody.Balance(
                readNumber(source), readText(source), readOptionalInteger(source));
    }

    private static EventBody cost(DataInputView source) throws IOException {
        return new EventBody.Cost(oneOf(COST_KINDS, source), readNumber(source), readText(source));
    }

    private static EventBody profile(DataInputView source) throws IOException {
        return new EventBody.Profile(
                readOptionalNumber(source), readOptionalInteger(source), readOptionalFlag(source));
    }

    private static EventBody tierOverride(DataInputView source) throws IOException {
        return new EventBody.TierOverride(
                readText(source),
                readText(source),
                readText(source),
                readText(source),
                readOptionalNumber(source));
    }

    private static <E extends Enum<E>> E oneOf(E[] values, DataInputView source)
            throws IOException {
        int index = source.readUnsignedByte();
        if (index >= values.length) {
            throw new IOException("No " + values[0].getDeclaringClass() + " is number " + index);
        }
        return values[index];
    }
}
