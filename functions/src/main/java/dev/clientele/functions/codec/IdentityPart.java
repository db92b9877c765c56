package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Dated;
import dev.clientele.model.customer.Identity;
import dev.clientele.model.slice.Days;

/** What the customer is to the company. */
final class IdentityPart implements RowPart {

    private static final int ORDERED = 1;
    private static final int ENROLLED = 2;
    private static final int PARTNER_KNOWN = 4;
    private static final int PARTNER = 8;

    @Override
    public boolean isEmpty(CustomerState state) {
        return present(state.identity()) == 0;
    }

    private static int present(Identity identity) {
        return (identity.firstOrderDay() == Days.NEVER ? 0 : ORDERED)
                | (identity.enrolledDay() == null ? 0 : ENROLLED)
                | partner(identity.strategicPartner());
    }

    private static int partner(Dated<Boolean> partner) {
        if (partner == null) {
            return 0;
        }
        return partner.value() ? PARTNER_KNOWN | PARTNER : PARTNER_KNOWN;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        Identity identity = state.identity();
        int present = present(identity);
        row.octet(present);
        if ((present & ORDERED) != 0) {
            row.day(identity.firstOrderDay());
        }
        if ((present & ENROLLED) != 0) {
            row.day(identity.enrolledDay().value());
            row.instant(identity.enrolledDay().time());
        }
        if ((present & PARTNER_KNOWN) != 0) {
            row.instant(identity.strategicPartner().time());
        }
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        Identity identity = state.identity();
        int present = row.octet();
        if ((present & ORDERED) != 0) {
            identity.ordered(row.day());
        }
        if ((present & ENROLLED) != 0) {
            identity.enrolled(new Dated<>(row.day(), row.instant()));
        }
        if ((present & PARTNER_KNOWN) != 0) {
            identity.partner(new Dated<>((present & PARTNER) != 0, row.instant()));
        }
    }
}
