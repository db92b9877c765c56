package dev.clientele.functions.codec;

import dev.clientele.model.customer.ActivityLog;
import dev.clientele.model.customer.CustomerState;
import java.util.ArrayList;
import java.util.List;

/**
 * The interactions. First the kinds that have no number of their own are spelled; then each entry
 * has two bytes, the number of its kind and the days since the entry before, and a third one if it
 * counts more than one interaction.
 */
final class ActivityPart implements RowPart {

    private static final int LEAST_BYTES = 2;

    @Override
    public boolean isEmpty(CustomerState state) {
        return state.activity().size() == 0;
    }

    @Override
    public void write(CustomerState state, RowWriter row) {
        ActivityLog activity = state.activity();
        List<String> spelled = spelled(activity);
        row.number(spelled.size());
        for (String kind : spelled) {
            row.text(kind);
        }
        row.number(activity.size());
        row.day(activity.day(0));
        int before = activity.day(0);
        for (int i = 0; i < activity.size(); i++) {
            int count = activity.count(i);
            row.number(number(activity.kind(i), spelled) << 1 | (count > 1 ? 1 : 0));
            row.number(activity.day(i) - before);
            if (count > 1) {
                row.octet(count);
            }
            before = activity.day(i);
        }
    }

    private static List<String> spelled(ActivityLog activity) {
        List<String> spelled = List.of();
        for (int i = 0; i < activity.size(); i++) {
            String kind = activity.kind(i);
            if (InteractionKinds.number(kind) < 0 && !spelled.contains(kind)) {
                spelled = spelled.isEmpty() ? new ArrayList<>() : spelled;
                spelled.add(kind);
            }
        }
        return spelled;
    }

    private static int number(String kind, List<String> spelled) {
        int number = InteractionKinds.number(kind);
        return number >= 0 ? number : InteractionKinds.RESERVED + spelled.indexOf(kind);
    }

    @Override
    public void read(RowReader row, CustomerState state) throws CorruptRowException {
        int kinds = row.count(row.number(), 1);
        List<String> spelled = new ArrayList<>(kinds);
        for (int i = 0; i < kinds; i++) {
            spelled.add(row.text());
        }
        int size = row.count(row.number(), LEAST_BYTES);
        int day = row.day();
        for (int i = 0; i < size; i++) {
            int head = row.integer();
            String kind = kind(head >>> 1, spelled, row);
            day = row.sameDayOrAfter(day);
            int count = (head & 1) == 0 ? 1 : row.octet();
            if (count < 1 || count > ActivityLog.CAP) {
                throw row.corrupt("an entry counts " + count + " interactions");
            }
            state.activity().add(day, kind, count);
        }
    }

    private static String kind(int number, List<String> spelled, RowReader row)
            throws CorruptRowException {
        if (number < InteractionKinds.RESERVED) {
            return InteractionKinds.kind(number, row);
        }
        if (number - InteractionKinds.RESERVED >= spelled.size()) {
            throw row.corrupt("the row does not spell kind " + number);
        }
        return spelled.get(number - InteractionKinds.RESERVED);
    }
}
