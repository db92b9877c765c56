package dev.clientele.functions.wire;

import static dev.clientele.functions.wire.WireFormat.writeDecimal;
import static dev.clientele.functions.wire.WireFormat.writeNumber;
import static dev.clientele.functions.wire.WireFormat.writeOptionalDecimal;
import static dev.clientele.functions.wire.WireFormat.writeOptionalFlag;
import static dev.clientele.functions.wire.WireFormat.writeOptionalNumber;
import static dev.clientele.functions.wire.WireFormat.writeText;

import dev.clientele.model.event.EventBody;
import java.io.IOException;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Chooses how a body is written: its tag, then its fields in the order of the record. {@link
 * BodyDecoder} is its mirror image.
 */
final class BodyEncoder implements EventBody.Visitor<BodyEncoder.Encoding> {

    private static final BodyEncoder INSTANCE = new BodyEncoder();

    private BodyEncoder() {}

    /** One body, ready to be written. A visitor can't write itself, for writing may fail. */
    interface Encoding {

        /**
         * Writes the body.
         *
         * @param target where to
         * @throws IOException if the target can't take it
         */
        void writeTo(DataOutputView target) throws IOException;
    }

    /**
     * Writes a body.
     *
     * @param body any body
     * @param target where to
     * @throws IOException if the target can't take it
     */
    static void write(EventBody body, DataOutputView target) throws IOException {
        body.accept(INSTANCE).writeTo(target);
    }

    @Override
    public Encoding order(EventBody.Order order) {
        return target -> {
            BodyTag.ORDER.write(target);
            writeText(order.orderId(), target);
            writeNumber(order.amount(), target);
            writeText(order.currency(), target);
            writeOptionalNumber(order.margin(), target);
            writeNumber(order.categories().size(), target);
            for (String category : order.categories()) {
                writeText(category, target);
            }
            writeText(order.unit(), target);
        };
    }

    @Override
    public Encoding orderReturn(EventBody.Return orderReturn) {
        return target -> {
            BodyTag.RETURN.write(target);
            writeText(orderReturn.orderId(), target);
            writeOptionalDecimal(orderReturn.amount(), target);
        };
    }

    @Override
    public Encoding interaction(EventBody.Interaction interaction) {
        return target -> {
            BodyTag.INTERACTION.write(target);
            writeText(interaction.kind(), target);
        };
    }

    @Override
    public Encoding survey(EventBody.Survey survey) {
        return target -> {
            BodyTag.SURVEY.write(target);
            target.writeByte(survey.kind().ordinal());
            writeDecimal(survey.score(), target);
            writeDecimal(survey.scaleMax(), target);
        };
    }

    @Override
    public Encoding complaint(EventBody.Complaint complaint) {
        return target -> {
            BodyTag.COMPLAINT.write(target);
            writeText(complaint.complaintId(), target);
            target.writeByte(complaint.status().ordinal());
        };
    }

    @Override
    public Encoding referral(EventBody.Referral referral) {
        return target -> {
            BodyTag.REFERRAL.write(target);
            writeText(referral.refereeId(), target);
            target.writeByte(referral.stage().ordinal());
        };
    }

    @Override
    public Encoding balance(EventBody.Balance balance) {
        return target -> {
            BodyTag.BALANCE.write(target);
            writeNumber(balance.assets(), target);
            writeText(balance.creditGrade(), target);
            writeOptionalNumber(balance.products(), target);
        };
    }

    @Override
    public Encoding cost(EventBody.Cost cost) {
        return target -> {
            BodyTag.COST.write(target);
            target.writeByte(cost.kind().ordinal());
            writeNumber(cost.amount(), target);
            writeText(cost.currency(), target);
        };
    }

    @Override
    public Encoding profile(EventBody.Profile profile) {
        return target -> {
            BodyTag.PROFILE.write(target);
            writeOptionalNumber(profile.enrolledAt(), target);
            writeOptionalNumber(profile.enrolledDay(), target);
            writeOptionalFlag(profile.strategicPartner(), target);
        };
    }

    @Override
    public Encoding tierOverride(EventBody.TierOverride override) {
        return target -> {
            BodyTag.TIER_OVERRIDE.write(target);
            writeText(override.programme(), target);
            writeText(override.tier(), target);
            writeText(override.reason(), target);
            writeText(override.actor(), target);
            writeOptionalNumber(override.until(), target);
        };
    }

    @Override
    public Encoding merge(EventBody.Merge merge) {
        return target -> {
            BodyTag.MERGE.write(target);
            writeText(merge.into(), target);
        };
    }

    @Override
    public Encoding erase(EventBody.Erase erase) {
        return BodyTag.ERASE::write;
    }

    @Override
    public Encoding export(EventBody.Export export) {
        return BodyTag.EXPORT::write;
    }
}
