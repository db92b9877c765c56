package dev.clientele.jobs.whatif.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a whole. */
final class Share {

    private static final int DECIMALS = 6;

    private Share() {}

    /** A share from 0 to 1 with six decimals, rounded half up; 0 of nothing. */
    static BigDecimal of(long part, long whole) {
        if (whole == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
