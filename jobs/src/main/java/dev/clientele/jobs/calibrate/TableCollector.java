package dev.clientele.jobs.calibrate;

import dev.clientele.functions.calibration.CalibrationData;
import dev.clientele.functions.calibration.CustomerGroup;
import dev.clientele.functions.calibration.HistoryFacts;
import dev.clientele.jobs.table.CustomerColumns;
import dev.clientele.jobs.table.TableCustomer;
import dev.clientele.jobs.table.TableException;
import dev.clientele.jobs.table.TableReader;
import dev.clientele.jobs.table.TableRow;
import dev.clientele.model.clv.ModelUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Reads a customer base from a table of x, t_x, T and the mean value. */
final class TableCollector {

    private final ModelUnit unit;
    private final boolean firstDay;

    TableCollector(ModelUnit unit, boolean firstDay) {
        this.unit = unit;
        this.firstDay = firstDay;
    }

    /**
     * Collects.
     *
     * @throws TableException if the table can't be used; it says where and why
     */
    Collected collect(String table, LongConsumer progress) throws IOException {
        Map<TableCustomer, Long> counts = new LinkedHashMap<>();
        long rows = 0;
        try (TableReader reader = TableReader.open(table)) {
            CustomerColumns columns = CustomerColumns.find(reader.header());
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                counts.merge(countable(row, columns.customer(row)), 1L, Long::sum);
                progress.accept(++rows);
            }
        } catch (TableException fault) {
            throw new TableException("--customers " + table + ", " + fault.getMessage());
        }
        return new Collected(data(counts), table, rows, 0, Map.of());
    }

    /** A mean value of no day says nothing, so it must not keep equal customers apart. */
    private TableCustomer countable(TableRow row, TableCustomer customer) throws TableException {
        if (customer.x() > Integer.MAX_VALUE) {
            throw new TableException("line " + row.line() + ": x is too large to be counted");
        }
        return customer.x() > 0 || firstDay
                ? customer
                : new TableCustomer(0, 0, customer.age(), Double.NaN);
    }

    private CalibrationData data(Map<TableCustomer, Long> counts) {
        List<CustomerGroup> groups = new ArrayList<>();
        long customers = 0;
        long purchaseDays = 0;
        double oldest = 0;
        for (Map.Entry<TableCustomer, Long> entry : counts.entrySet()) {
            TableCustomer customer = entry.getKey();
            long count = entry.getValue();
            groups.add(
                    new CustomerGroup(
                            (int) customer.x(),
                            customer.recency(),
                            customer.age(),
                            customer.meanValue(),
                            count));
            customers += count;
            purchaseDays += ((long) customer.x() + 1) * count;
            oldest = Math.max(oldest, customer.age());
        }
        double days = oldest * unit.daysPerUnit();
        HistoryFacts facts = new HistoryFacts(customers, purchaseDays, null, null, days, null);
        return new CalibrationData(unit, firstDay, facts, groups, null, null, null);
    }
}
