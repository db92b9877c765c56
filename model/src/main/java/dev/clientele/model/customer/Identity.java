package dev.clientele.model.customer;

import dev.clientele.model.slice.Days;

/** What the customer is to the company: since when, and whether a strategic partner. */
public final class Identity {

    private int firstOrderDay = Days.NEVER;
    private Dated<Integer> enrolledDay;
    private Dated<Boolean> strategicPartner;

    /**
     * The day of the first accepted order, also one wholly returned.
     *
     * @return epoch day; {@link Days#NEVER} if there is none
     */
    public int firstOrderDay() {
        return firstOrderDay;
    }

    /**
     * Takes the day of an order.
     *
     * @param day epoch day
     */
    public void ordered(int day) {
        firstOrderDay = Math.min(firstOrderDay, day);
    }

    /**
     * The day of enrolment, from the latest profile that carried it.
     *
     * @return null if not known
     */
    public Dated<Integer> enrolledDay() {
        return enrolledDay;
    }

    /**
     * Takes a day of enrolment.
     *
     * @param day the day
     */
    public void enrolled(Dated<Integer> day) {
        enrolledDay = Dated.latest(enrolledDay, day);
    }

    /**
     * Whether the customer is a strategic partner, from the latest profile that carried it.
     *
     * @return null if not known
     */
    public Dated<Boolean> strategicPartner() {
        return strategicPartner;
    }

    /**
     * Takes whether the customer is a strategic partner.
     *
     * @param value whether
     */
    public void partner(Dated<Boolean> value) {
        strategicPartner = Dated.latest(strategicPartner, value);
    }

    /** The first day of the relationship; {@link Days#NEVER} if not known. */
    int since() {
        int enrolled = enrolledDay == null ? Days.NEVER : enrolledDay.value();
        return Math.min(firstOrderDay, enrolled);
    }
}
