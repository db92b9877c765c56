package dev.clientele.functions.codec;

import dev.clientele.model.customer.ActivityLog;
import dev.clientele.model.customer.CustomerState;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<String> spelled = new ArrayList<>(0);
        int[] numbers = numbers(activity, spelled);
        row.number(spelled.size());
        for (String kind : spelled) {
            row.text(kind);
        }
        row.number(activity.size());
        row.day(activity.day(0));
        int before = activity.day(0);
        for (int i = 0; i < activity.size(); i++) {
            int count = activity.count(i);
            row.number(numbers[activity.kindIndex(i)] << 1 | (count > 1 ? 1 : 0));
            row.number(activity.day(i) - before);
            if (count > 1) {
                row.octet(count);
            }
            before = activity.day(i);
        }
    }

    /** The number of each kind in this row; kinds to be spelled are numbered as they come. */
    private static int[] numbers(ActivityLog activity, List<String> spelled) {
        int[] numbers = new int[activity.kinds().size()];
        Arrays.fill(numbers, InteractionKinds.NONE);
        for (int i = 0; i < activity.size(); i++) {
            int index = activity.kindIndex(i);
            if (numbers[index] != InteractionKinds.NONE) {
                continue;
            }
            numbers[index] = InteractionKinds.number(activity.kind(i));
            if (numbers[index] == InteractionKinds.NONE) {
                numbers[index] = InteractionKinds.RESERVED + spelled.size();
                spelled.add(activity.kind(i));
            }
        }
        return numbers;
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
