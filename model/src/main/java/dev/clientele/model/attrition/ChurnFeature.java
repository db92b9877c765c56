package dev.clientele.model.attrition;

/**
 * What a learned churn score is made of: a number of a customer each, times a weight, added up to
 * log-odds of no order.
 *
 * <p>Each has a direction, which its weight must not turn: what speaks for leaving may count for
 * nothing, but never against. So the score never falls in silence, and the day on which a level
 * rises can be found by halving.
 */
public enum ChurnFeature {
    /** Log-odds of no order under the purchase model, over the horizon asked for. */
    MODEL_LOG_ODDS("modelLogOdds", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return modelLogOdds;
        }
    },
    /** Days since the last purchase. */
    SILENCE("silence", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return traits.silenceDays();
        }
    },
    /** Days since the last purchase over the customer's own gap, held to five weeks by nature. */
    OVERDUE("overdue", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            double gaps = traits.x() + 1.0;
            return traits.silenceDays() * gaps / (traits.recencyDays() + FIVE_WEEKS);
        }
    },
    /** Repeat purchase days, as the log of one more. */
    REPEATS_LOG("repeatsLog", -1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return Math.log1p(traits.x());
        }
    },
    /** Repeat purchase days. */
    REPEATS("repeats", -1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return traits.x();
        }
    },
    /** Repeat purchase days a day of the relationship, which is taken for a week at least. */
    RATE("rate", -1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return (double) traits.x() / Math.max(A_WEEK, traits.ageDays());
        }
    },
    /** The last gap between purchase days over the mean gap, as a log; 0 with fewer than two. */
    GAP_TREND("gapTrend", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            int x = traits.x();
            if (x < 2) {
                return 0;
            }
            double mean = (double) traits.recencyDays() / x;
            return Math.log((traits.lastGapDays() + A_WEEK) / (mean + A_WEEK));
        }
    },
    /** Mean amount of a purchase day, as the log of one more. */
    AMOUNT("amount", -1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return Math.log1p(traits.meanAmount());
        }
    },
    /** Amount of the last purchase day over the mean, as a log. */
    AMOUNT_TREND("amountTrend", -1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return Math.log1p(traits.lastAmount()) - Math.log1p(traits.meanAmount());
        }
    },
    /** Interactions of the last 90 days, as the log of one more. */
    INTERACTIONS("interactions", -1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return Math.log1p(traits.interactions());
        }
    },
    /** What was returned of all that was ever ordered. */
    RETURNED("returned", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return traits.returnedShare();
        }
    },
    /** Whether a complaint is open. */
    OPEN_COMPLAINT("openComplaint", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return traits.openComplaint() ? 1 : 0;
        }
    },
    /** Whether the latest NPS answer is that of a detractor. */
    DETRACTOR("detractor", 1) {
        @Override
        public double of(ChurnTraits traits, double modelLogOdds) {
            return traits.detractor() ? 1 : 0;
        }
    };

    private static final double FIVE_WEEKS = 35;
    private static final double A_WEEK = 7;

    private final String code;
    private final int direction;

    ChurnFeature(String code, int direction) {
        this.code = code;
        this.direction = direction;
    }

    /**
     * The number of a customer.
     *
     * @param traits the customer on a day
     * @param modelLogOdds log-odds of no order under the purchase model
     * @return finite for finite traits
     */
    public abstract double of(ChurnTraits traits, double modelLogOdds);

    /**
     * The feature as a models file names it.
     *
     * @return for example {@code gapTrend}
     */
    public String code() {
        return code;
    }

    /**
     * Whether more of it speaks for leaving.
     *
     * @return 1 or -1
     */
    public int direction() {
        return direction;
    }
}
