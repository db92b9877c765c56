package dev.clientele.functions.parse;

import dev.clientele.model.event.CostKind;
import dev.clientele.model.event.EventBody;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads costs. */
final class CostParser implements BodyParser {

    private static final List<Field> REQUIRED = List.of(Field.KIND, Field.AMOUNT);
    private static final Map<String, CostKind> KINDS =
            Stream.of(CostKind.values())
                    .collect(Collectors.toMap(CostKind::code, Function.identity()));

    private final MoneyFormat programmeMoney;

    /**
     * A parser of costs.
     *
     * @param programmeMoney how amounts without currency are read
     */
    CostParser(MoneyFormat programmeMoney) {
        this.programmeMoney = programmeMoney;
    }

    @Override
    public void require(FieldReader fields) throws RejectedRecord {
        fields.require(REQUIRED);
    }

    @Override
    public EventBody parse(FieldReader fields) throws RejectedRecord {
        CostKind kind = fields.oneOf(KINDS, Field.KIND);
        String currency = fields.optionalCurrency(Field.CURRENCY);
        MoneyFormat money = programmeMoney.orOf(currency);
        return new EventBody.Cost(kind, money.amount(Field.AMOUNT, fields), currency);
    }
}
