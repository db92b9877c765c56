package dev.clientele.functions.codec;

import dev.clientele.model.customer.Balances;
import dev.clientele.model.customer.CustomerState;
import dev.clientele.model.customer.Dated;
import java.util.List;

/** The closing balances, the credit grade and the number of products. */
final class BalancesPart implements RowPart {

    private static final int LEAST_BYTES = 3;
    private static final int GRADE = 1;
    private static final int PRODUCTS = 2;

    @Override
    public boolean isEmpty(CustomerState state) {
        return head(state.balances()) == 0;
    }

    private static long head(Balances balances) {
        return (long) balances.closings().size() << 2
                | (balances.grade() == null ? 0 : GRADE)
                | (balances.products() == null ? 0 : PRODUCTS);
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        Balances balances = state.balances();
        row.number(head(balances));
        if (balances.grade() != null) {
            row.text(balances.grade().value());
            row.instant(balances.grade().time());
        }
        if (balances.products() != null) {
            row.signed(balances.products().value());
            row.instant(balances.products().time());
        }
        write(balances.closings(), row);
    }

    private static void write(List<Balances.Closing> closings, RowWriter row) {
        for (int i = 0; i < closings.size(); i++) {
            Balances.Closing closing = closings.get(i);
            if (i == 0) {
                row.day(closing.day());
            } else {
                row.number(closing.day() - closings.get(i - 1).day());
            }
            row.signed(closing.time() - startOf(closing.day()));
            row.signed(closing.assets());
        }
    }

    /** Any instant near the day; in which time zone does not matter. */
    private static long startOf(int day) {
        return day * RowWriter.MILLIS_OF_DAY;
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        Balances balances = state.balances();
        long head = row.number();
        if ((head & GRADE) != 0) {
            balances.grade(new Dated<>(row.text(), row.instant()));
        }
        if ((head & PRODUCTS) != 0) {
            balances.products(new Dated<>(row.signedInteger(), row.instant()));
        }
        int size = row.count(head >>> 2, LEAST_BYTES);
        int day = 0;
        for (int i = 0; i < size; i++) {
            day = i == 0 ? row.day() : row.dayAfter(day);
            long time = row.signed() + startOf(day);
            balances.close(new Balances.Closing(day, time, row.signed()));
        }
    }
}
