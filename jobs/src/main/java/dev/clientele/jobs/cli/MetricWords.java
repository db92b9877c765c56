package dev.clientele.jobs.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says a number of a metric in words: {@code CNY 2,000 spent in 365 days}. */
final class MetricWords {

    /** {@code #} is the number, {@code (one|many)} goes by it. */
    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry("orders", "# (order|orders)"),
                    Map.entry("spend", "# spent"),
                    Map.entry("averageOrderValue", "an average order of #"),
                    Map.entry("margin", "# of margin"),
                    Map.entry("returnRate", "# of the amount given back"),
                    Map.entry("engagement", "# (point|points) of engagement"),
                    Map.entry("activeDays", "# active (day|days)"),
                    Map.entry("categories", "# (category|categories) bought"),
                    Map.entry("complaints", "# (complaint|complaints)"),
                    Map.entry("openComplaints", "# open (complaint|complaints)"),
                    Map.entry("nps", "an NPS answer of #"),
                    Map.entry("csat", "satisfaction of # out of 100"),
                    Map.entry("referrals", "# (referral|referrals)"),
                    Map.entry("tenureDays", "# (day|days) a customer"),
                    Map.entry("daysSinceLastOrder", "# (day|days) since the last order"),
                    Map.entry("meanGapDays", "# (day|days) between purchases on average"),
                    Map.entry("assets", "# of assets now"),
                    Map.entry("averageAssets", "# of assets on average"),
                    Map.entry("creditGrade", "credit grade #"),
                    Map.entry("products", "# (product|products) held"),
                    Map.entry("strategicPartner", "strategic partnership"),
                    Map.entry("clv", "# of lifetime value"),
                    Map.entry("expectedOrders", "# expected (order|orders)"),
                    Map.entry("churnScore", "a churn score of #"));

    private static final Set<String> MONEY =
            Set.of("spend", "averageOrderValue", "margin", "assets", "averageAssets", "clv");

    /** Whole numbers, so that at least 2.7 of them is at least 3. */
    private static final Set<String> WHOLE =
            Set.of(
                    "orders",
                    "activeDays",
                    "categories",
                    "complaints",
                    "openComplaints",
                    "referrals",
                    "tenureDays",
                    "products");

    private static final Pattern FORMS = Pattern.compile("\\((\\w+)\\|(\\w+)\\)");

    private static final Map<String, String> PERIODS =
            Map.of(
                    "calendar-year", "in the calendar year",
                    "previous-calendar-year", "in the calendar year before",
                    "membership-year", "in the year of membership",
                    "previous-membership-year", "in the year of membership before");

    private final String currency;

    MetricWords(String currency) {
        this.currency = currency;
    }

    /**
     * A comparison or a value.
     *
     * @param metric the metric as policies name it
     * @param how for example {@code at least}; empty for a plain value
     * @param number the number
     * @return without window
     */
    String sentence(String metric, String how, BigDecimal number) {
        if (metric.equals("strategicPartner")) {
            return (number.signum() == 0 ? "no " : "") + SENTENCES.get(metric);
        }
        if (how.equals("at least") && WHOLE.contains(metric)) {
            return worded(metric, how, number.setScale(0, RoundingMode.CEILING));
        }
        return worded(metric, how, number);
    }

    private String worded(String metric, String how, BigDecimal number) {
        String template = SENTENCES.getOrDefault(metric, metric + " #");
        boolean isOne = number.compareTo(BigDecimal.ONE) == 0;
        boolean isNone =
                number.signum() == 0
                        && WHOLE.contains(metric)
                        && !metric.equals("tenureDays")
                        && Set.of("", "exactly", "at most").contains(how);
        String shown = isNone ? "no" : (how + " " + number(metric, number)).strip();
        return FORMS.matcher(template).replaceAll(isOne ? "$1" : "$2").replace("#", shown);
    }

    /**
     * A metric without number.
     *
     * @param metric the metric as policies name it
     * @return for example {@code days between purchases on average}
     */
    static String name(String metric) {
        String template = SENTENCES.getOrDefault(metric, metric);
        return FORMS.matcher(template).replaceAll("$2").replaceAll("(^# | of #$| #$| of #)", "");
    }

    /**
     * The window.
     *
     * @param days its length; empty without
     * @param period the year it is; empty if it is none
     * @return with a space before; empty for a metric about now
     */
    static String window(String days, String period) {
        if (!period.isEmpty()) {
            return " " + PERIODS.getOrDefault(period, "in the " + period);
        }
        return days.isEmpty() ? "" : " in " + days + (days.equals("1") ? " day" : " days");
    }

    /**
     * A number with its unit.
     *
     * @param metric of which metric
     * @param number the number
     * @return for example {@code CNY 2,000}, {@code 30 %} or {@code 4.01}
     */
    String number(String metric, BigDecimal number) {
        if (MONEY.contains(metric)) {
            return money(number);
        }
        if (metric.equals("returnRate")) {
            return format("0.##", number.movePointRight(2)) + " %";
        }
        return plain(number);
    }

    /**
     * An amount.
     *
     * @param amount in currency units
     * @return for example {@code CNY 2,000} or {@code CNY 420.50}
     */
    String money(BigDecimal amount) {
        return currency + " " + format("#,##0.00", amount).replaceFirst("\\.00$", "");
    }

    /**
     * A number without unit.
     *
     * @param number the number
     * @return with at most two decimals
     */
    static String plain(BigDecimal number) {
        return format("#,##0.##", number);
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
