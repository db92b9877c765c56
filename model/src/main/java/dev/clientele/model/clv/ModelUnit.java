package dev.clientele.model.clv;

/** The unit of time in which a purchase model was fitted. */
public enum ModelUnit {
    /** Civil days. */
    DAYS(1),
    /** Weeks of seven days. */
    WEEKS(7);

    private final int daysPerUnit;

    ModelUnit(int daysPerUnit) {
        this.daysPerUnit = daysPerUnit;
    }

    /** How many days one unit of time has. */
    public int daysPerUnit() {
        return daysPerUnit;
    }
}
