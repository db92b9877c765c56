package dev.clientele.jobs.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up the lines of each order and each return, exactly.
 *
 * <p>Nothing is rounded. If a sum has more decimals than the currency, the lines at fault, those
 * whose own amounts have, are set aside; so they are if each line is to be written, since its
 * amount then has to stand alone.
 */
final class OrderAssembler {

    private final int decimals;
    private final boolean writesLines;
    private final SetAside setAside;
    private final Map<OrderLine.EventKey, List<OrderLine>> linesByEvent = new LinkedHashMap<>();

    OrderAssembler(int decimals, boolean writesLines, SetAside setAside) {
        this.decimals = decimals;
        this.writesLines = writesLines;
        this.setAside = setAside;
    }

    /** Adds a line to its order or return. */
    void add(OrderLine line) {
        linesByEvent.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line);
    }

    /** All orders and returns by time, then by order; what is set aside on the way is counted. */
    List<ImportedEvent> assemble() {
        return linesByEvent.entrySet().stream()
                .map(entry -> assemble(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .sorted(ImportedEvent.IN_ORDER)
                .toList();
    }

    private Optional<ImportedEvent> assemble(OrderLine.EventKey key, List<OrderLine> lines) {
        List<OrderLine> sound = withSoundAmounts(lines);
        if (sound.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = sum(sound).setScale(decimals, RoundingMode.UNNECESSARY);
        if (key.returned() && amount.signum() == 0) {
            sound.forEach(line -> setAside.add(Reason.NOTHING_RETURNED, line.source()));
            return Optional.empty();
        }
        return Optional.of(
                new ImportedEvent(
                        key,
                        sound.stream()
                                .map(OrderLine::time)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        amount,
                        sound));
    }

    private List<OrderLine> withSoundAmounts(List<OrderLine> lines) {
        if (fits(sum(lines)) && !writesLines) {
            return List.copyOf(lines);
        }
        List<OrderLine> sound = new ArrayList<>();
        for (OrderLine line : lines) {
            if (fits(line.amount())) {
                sound.add(line);
            } else {
                setAside.add(Reason.TOO_MANY_DECIMALS, line.source());
            }
        }
        return List.copyOf(sound);
    }

    private boolean fits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= decimals;
    }

    private static BigDecimal sum(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
