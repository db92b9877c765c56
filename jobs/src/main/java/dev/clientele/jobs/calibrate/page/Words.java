package dev.clientele.jobs.calibrate.page;

import dev.clientele.functions.calibration.ModelFit;
import dev.clientele.functions.calibration.ValueFit;
import dev.clientele.jobs.page.Numbers;
import dev.clientele.model.clv.ModelUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Models, times and amounts in words. */
final class Words {

    private Words() {}

    /** A model as the papers write it. */
    static String model(String name) {
        return switch (name) {
            case ModelFit.PARETO_NBD -> "Pareto/NBD";
            case ValueFit.GAMMA_GAMMA -> "Gamma-Gamma";
            default -> name.toUpperCase(Locale.ROOT).replace('-', '/');
        };
    }

    /** A length of time, such as {@code 39 weeks}. */
    static String time(double length, ModelUnit unit) {
        BigDecimal rounded =
                BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        String number = rounded.toPlainString();
        String name = unit(unit);
        return number + " " + (number.equals("1") ? name.substring(0, name.length() - 1) : name);
    }

    /** A unit of time, such as {@code weeks}. */
    static String unit(ModelUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** A number of purchase days, whole; people know no parts of them. */
    static String count(double number) {
        return Numbers.decimal(number, 0);
    }

    /** A mean number of purchase days of a customer. */
    static String mean(double number) {
        return Numbers.decimal(number, 3);
    }

    /** How far a forecast was off, such as {@code 11.3 % too few}. */
    static String miss(double expected, double actual) {
        if (actual == 0) {
            return expected == 0 ? "exactly right" : "none came";
        }
        double miss = expected / actual - 1;
        String percent = Numbers.percent(Math.abs(miss));
        if (percent.equals("0.0 %")) {
            return "exactly right";
        }
        return percent + (miss < 0 ? " too few" : " too many");
    }
}
