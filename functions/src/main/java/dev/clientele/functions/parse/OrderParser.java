package dev.clientele.functions.parse;

import dev.clientele.model.event.EventBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads orders with their lines. */
final class OrderParser implements BodyParser {

    private static final List<Field> REQUIRED = List.of(Field.ORDER_ID, Field.AMOUNT);
    private static final List<Field> REQUIRED_IN_LINE =
            List.of(Field.SKU, Field.CATEGORY, Field.QUANTITY, Field.AMOUNT);

    private final MoneyFormat programmeMoney;

    /**
     * A parser of orders.
     *
     * @param programmeMoney how amounts without currency are read
     */
    OrderParser(MoneyFormat programmeMoney) {
        this.programmeMoney = programmeMoney;
    }

    @Override
    public void require(FieldReader fields) throws RejectedRecord {
        fields.require(REQUIRED);
        fields.requireInEach(Field.LINES, REQUIRED_IN_LINE);
    }

    @Override
    public EventBody parse(FieldReader fields) throws RejectedRecord {
        String orderId = fields.name(Field.ORDER_ID);
        String currency = fields.optionalCurrency(Field.CURRENCY);
        MoneyFormat money = programmeMoney.orOf(currency);
        long amount = money.amount(Field.AMOUNT, fields);
        Long margin = fields.has(Field.MARGIN) ? money.signedAmount(Field.MARGIN, fields) : null;
        fields.optionalLabel(Field.CHANNEL);
        String unit = fields.optionalLabel(Field.UNIT);
        return new EventBody.Order(
                orderId,
                amount,
                currency,
                margin,
                categories(fields, money),
                unit == null || unit.isEmpty() ? null : unit);
    }

    private static List<String> categories(FieldReader fields, MoneyFormat money)
            throws RejectedRecord {
        int lines = fields.size(Field.LINES);
        if (lines == 0) {
            return List.of();
        }
        Set<String> categories = new LinkedHashSet<>();
        for (int i = 0; i < lines; i++) {
            categories.add(category(fields.element(Field.LINES, i), money));
        }
        return List.copyOf(categories);
    }

    private static String category(FieldReader line, MoneyFormat money) throws RejectedRecord {
        line.name(Field.SKU);
        line.optionalLabel(Field.BRAND);
        line.number(Field.QUANTITY);
        money.amount(Field.AMOUNT, line);
        return line.name(Field.CATEGORY);
    }
}
