package dev.clientele.model.retention;

/** What was counted of one group of alerts. Changes only by adding. */
public final class AlertCounts {

    private long lost;
    private long lapses;
    private Looks looks = Looks.NONE;
    private final DayCounts leadDays = new DayCounts();
    private final DayCounts daysToOrder = new DayCounts();

    /** Nothing yet. */
    public AlertCounts() {}

    /**
     * What was counted before.
     *
     * @param lost alerts that ended without an order
     * @param lapses customers who lapsed
     * @param looks how the panel did
     */
    public AlertCounts(long lost, long lapses, Looks looks) {
        this.lost = lost;
        this.lapses = lapses;
        this.looks = looks;
    }

    void judged(RetentionSignal.Judged judged) {
        if (judged.lost()) {
            lost++;
        } else {
            daysToOrder.add(judged.daysToOrder(), 1);
        }
    }

    void lapsed() {
        lapses++;
    }

    void warned(int days) {
        leadDays.add(days, 1);
    }

    void looked(Looks more) {
        looks = looks.plus(more);
    }

    /**
     * Adds all of another.
     *
     * @param other of other customers or days
     */
    public void add(AlertCounts other) {
        lost += other.lost;
        lapses += other.lapses;
        looks = looks.plus(other.looks);
        leadDays.add(other.leadDays);
        daysToOrder.add(other.daysToOrder);
    }

    /**
     * Alerts that ended.
     *
     * @return lost and recovered ones
     */
    public long judged() {
        return lost + recovered();
    }

    /**
     * Alerts behind which an order came: false alarms, or customers who were won back.
     *
     * @return at least 0
     */
    public long recovered() {
        return daysToOrder.size();
    }

    /**
     * Alerts behind which none came.
     *
     * @return at least 0
     */
    public long lost() {
        return lost;
    }

    /**
     * Customers who lapsed.
     *
     * @return at least 0
     */
    public long lapses() {
        return lapses;
    }

    /**
     * Lapses before which an alert of the group stood.
     *
     * @return at least 0
     */
    public long warnedLapses() {
        return leadDays.size();
    }

    /**
     * How customers of the panel did, alert or not.
     *
     * @return the looks at them
     */
    public Looks looks() {
        return looks;
    }

    /**
     * How early the alerts stood before lapses.
     *
     * @return not to be changed
     */
    public DayCounts leadDays() {
        return leadDays;
    }

    /**
     * How long after alerts the orders came.
     *
     * @return not to be changed
     */
    public DayCounts daysToOrder() {
        return daysToOrder;
    }
}
