package dev.clientele.model.metric;

import static dev.clientele.model.metric.Trend.FALLS;
import static dev.clientele.model.metric.Trend.RISES;
import static dev.clientele.model.metric.Trend.STEADY;
import static dev.clientele.model.metric.Trend.VARIES;

/** Every metric a policy can name. */
public enum Metric {
    /** Orders placed in the window whose remaining amount is over 0. */
    ORDERS("orders", true, false, FALLS),
    /** Remaining amount (amount less returns) of the orders placed in the window. */
    SPEND("spend", true, true, FALLS),
    /** Spend / orders; unknown without orders. */
    AVERAGE_ORDER_VALUE("averageOrderValue", true, false, VARIES),
    /** Margin of the orders placed in the window, returns deducted in proportion. */
    MARGIN("margin", true, true, VARIES),
    /** Returned / ordered amount of the orders placed in the window; unknown without any. */
    RETURN_RATE("returnRate", true, false, VARIES),
    /** Weighted interactions, at most 20 of a kind and day. */
    ENGAGEMENT("engagement", true, false, FALLS),
    /** Days with an order or interaction. */
    ACTIVE_DAYS("activeDays", true, false, FALLS),
    /** Distinct categories ordered. */
    CATEGORIES("categories", true, false, FALLS),
    /** Complaints opened in the window. */
    COMPLAINTS("complaints", true, false, FALLS),
    /** Complaints open now. */
    OPEN_COMPLAINTS("openComplaints", false, false, STEADY),
    /** Latest NPS score of the last 365 days. */
    NPS("nps", false, false, VARIES),
    /** Mean CSAT on a scale of 0 to 100. */
    CSAT("csat", true, false, VARIES),
    /** Referees whose first order fell in the window. */
    REFERRALS("referrals", true, false, FALLS),
    /** Days since the earlier of first order and enrolment. */
    TENURE_DAYS("tenureDays", false, false, RISES),
    /** Days since the last purchase day. */
    DAYS_SINCE_LAST_ORDER("daysSinceLastOrder", false, false, RISES),
    /** Mean gap between purchase days; unknown below two of them. */
    MEAN_GAP_DAYS("meanGapDays", false, false, STEADY),
    /** Latest balance. */
    ASSETS("assets", false, true, STEADY),
    /** Mean of the closing balances of the window's days on which one is known. */
    AVERAGE_ASSETS("averageAssets", true, false, VARIES),
    /** Latest credit grade, as the policy's number. */
    CREDIT_GRADE("creditGrade", false, false, STEADY),
    /** Business types held. */
    PRODUCTS("products", false, false, STEADY),
    /** 1 for a strategic partner, else 0. */
    STRATEGIC_PARTNER("strategicPartner", false, false, STEADY),
    /** Historic plus predicted value. */
    CLV("clv", false, false, VARIES),
    /** Expected purchase days over the models' horizon. */
    EXPECTED_ORDERS("expectedOrders", false, false, VARIES),
    /** Churn score from 0 to 100. */
    CHURN_SCORE("churnScore", false, false, VARIES);

    private final String key;
    private final boolean windowed;
    private final boolean money;
    private final Trend trend;

    Metric(String key, boolean windowed, boolean money, Trend trend) {
        this.key = key;
        this.windowed = windowed;
        this.money = money;
        this.trend = trend;
    }

    /**
     * The metric as policies name it.
     *
     * @return for example {@code averageOrderValue}
     */
    public String key() {
        return key;
    }

    /**
     * Whether the metric is about a window and needs {@code days}.
     *
     * @return false for metrics about now
     */
    public boolean isWindowed() {
        return windowed;
    }

    /**
     * Whether the metric can also be about a year: orders are kept for the whole relationship,
     * everything else for 400 days.
     *
     * @return true for metrics of orders and their amounts
     */
    public boolean takesYears() {
        return switch (this) {
            case ORDERS, SPEND, AVERAGE_ORDER_VALUE, MARGIN, RETURN_RATE -> true;
            default -> false;
        };
    }

    /**
     * Whether an interaction may change the value.
     *
     * @return true for metrics of interactions, and for the churn score, which sees them
     */
    public boolean countsInteractions() {
        return this == ENGAGEMENT || this == ACTIVE_DAYS || this == CHURN_SCORE;
    }

    /**
     * Whether the value is an amount of the programme's currency, written with its decimals.
     *
     * @return false for counts, ratios and model numbers
     */
    public boolean isMoney() {
        return money;
    }

    /**
     * What the metric does in silence.
     *
     * @return the trend
     */
    public Trend trend() {
        return trend;
    }
}
