package dev.clientele.functions.codec;

import dev.clientele.model.customer.CustomerState;
import java.util.List;
import java.util.stream.Stream;

/** The row of a customer: written in the newest version, read in every version there ever was. */
final class CustomerRow {

    private static final List<RowPart> PARTS_1 =
            List.of(
                    new ClockPart(),
                    new SchedulePart(),
                    new SequencesPart(),
                    new RecentEventsPart(),
                    new LedgerPart(),
                    new UnitLedgersPart(),
                    new ActivityPart(),
                    new MembershipsPart(),
                    new ClvSentPart(),
                    new ChurnPart(),
                    new RetentionPart(),
                    new IdentityPart(),
                    new DatedNamesPart(CustomerState::categories),
                    new SurveysPart(),
                    new ComplaintsPart(),
                    new DatedNamesPart(CustomerState::referees),
                    new BalancesPart(),
                    new WaitingReturnsPart(),
                    new CostsPart());

    private static final RowLayout VERSION_1 = new RowLayout(1, PARTS_1);

    /** Since 0.2.0: with what is remembered of merges. */
    private static final List<RowPart> PARTS_2 =
            Stream.concat(PARTS_1.stream(), Stream.of(new MergesPart())).toList();

    private static final RowLayout VERSION_2 = new RowLayout(2, PARTS_2);

    /** Since 0.2.0: the schedule tells when tier and churn risk are due. */
    private static final RowLayout VERSION_3 = new RowLayout(3, PARTS_2);

    private static final RowLayout NEWEST = VERSION_3;

    private CustomerRow() {}

    static int newestVersion() {
        return NEWEST.version();
    }

    static void write(CustomerState state, RowWriter row) {
        NEWEST.write(state, row);
    }

    static CustomerState read(RowReader row) throws CorruptRowException {
        CustomerState state = layout(row).read(row);
        row.close();
        return state;
    }

    private static RowLayout layout(RowReader row) throws CorruptRowException {
        int version = row.octet();
        return switch (version) {
            case 1 -> VERSION_1;
            case 2 -> VERSION_2;
            case 3 -> VERSION_3;
            default -> throw row.corrupt("no customer's row has version " + version);
        };
    }
}
