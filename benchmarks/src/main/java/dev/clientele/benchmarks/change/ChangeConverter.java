package dev.clientele.benchmarks.change;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code policy} or {@code models}. */
final class ChangeConverter implements ITypeConverter<Change> {

    @Override
    public Change convert(String value) {
        return Arrays.stream(Change.values())
                .filter(change -> change.name().toLowerCase(Locale.ROOT).equals(value))
                .findAny()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "'" + value + "' is not policy or models"));
    }
}
