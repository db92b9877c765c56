package dev.clientele.jobs.importing;

import dev.clientele.jobs.importing.ImportRules.Treatment;
import dev.clientele.jobs.importing.OrderLine.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a line of an order or a return of each row, or sets the row aside. */
final class RowInterpreter {

    private static final int LONGEST_ID = 128;
    private static final String UNKNOWN = "unknown";

    private final Columns columns;
    private final TimeReader times;
    private final ImportRules rules;
    private final SetAside setAside;
    private final Map<String, Integer> rowsOfCustomer = new HashMap<>();

    RowInterpreter(Columns columns, TimeReader times, ImportRules rules, SetAside setAside) {
        this.columns = columns;
        this.times = times;
        this.rules = rules;
        this.setAside = setAside;
    }

    /**
     * The line that a row is; empty if it was set aside.
     *
     * @throws ImportFailure if the row cannot be read
     */
    Optional<OrderLine> interpret(Row row) {
        String customerId = row.cell(columns.customer());
        String orderId = orderId(row, customerId);
        Optional<Reason> nameless = namelessness(customerId, orderId);
        if (nameless.isPresent()) {
            return setAside(nameless.get(), row);
        }
        Figures figures = Figures.read(row, columns);
        OrderLine.EventKey key = key(customerId, orderId, figures.negative());
        Optional<Reason> useless = uselessness(figures, key, orderId);
        if (useless.isPresent()) {
            return setAside(useless.get(), row);
        }
        return Optional.of(
                new OrderLine(
                        row.line(),
                        key,
                        times.read(row, columns.time()),
                        figures.amount(),
                        article(row, figures)));
    }

    private Optional<Reason> namelessness(String customerId, String orderId) {
        if (rules.isCancelled(orderId) && rules.cancelled() == Treatment.SET_ASIDE) {
            return Optional.of(Reason.CANCELLED);
        }
        if (customerId.isEmpty()) {
            return Optional.of(Reason.NO_CUSTOMER);
        }
        boolean ordered = !rules.orderOf(orderId).isEmpty();
        return ordered ? Optional.empty() : Optional.of(Reason.NO_ORDER);
    }

    private Optional<Reason> uselessness(Figures figures, OrderLine.EventKey key, String orderId) {
        if (!figures.priced()) {
            return Optional.of(Reason.NO_PRICE);
        }
        if (figures.negative()
                && rules.negative() == Treatment.SET_ASIDE
                && !rules.isCancelled(orderId)) {
            return Optional.of(Reason.NEGATIVE);
        }
        boolean tooLong = Math.max(key.customerId().length(), key.eventId().length()) > LONGEST_ID;
        return tooLong ? Optional.of(Reason.ID_TOO_LONG) : Optional.empty();
    }

    private OrderLine.EventKey key(String customerId, String orderId, boolean negative) {
        String eventId = "csv-" + orderId;
        if (rules.isCancelled(orderId)) {
            return new OrderLine.EventKey(customerId, eventId, rules.orderOf(orderId), true);
        }
        return negative
                ? new OrderLine.EventKey(customerId, eventId + "-return", orderId, true)
                : new OrderLine.EventKey(customerId, eventId, orderId, false);
    }

    /**
     * Without a column for it, the customer's id and the number of the row among the customer's.
     */
    private String orderId(Row row, String customerId) {
        return columns.order()
                .map(row::cell)
                .orElseGet(
                        () -> customerId + "-" + rowsOfCustomer.merge(customerId, 1, Integer::sum));
    }

    private Article article(Row row, Figures figures) {
        return new Article(
                columns.sku().map(column -> known(row.cell(column))).orElse(""),
                columns.category().map(column -> known(row.cell(column))).orElse(""),
                figures.quantity());
    }

    private static String known(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    private Optional<OrderLine> setAside(Reason reason, Row row) {
        setAside.add(reason, row.line());
        return Optional.empty();
    }
}
