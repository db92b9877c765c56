package dev.clientele.benchmarks;

import dev.clientele.benchmarks.workload.Skew;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a skew from the command line. */
public final class SkewConverter implements ITypeConverter<Skew> {

    /** Makes a converter; all are equal. */
    public SkewConverter() {}

    @Override
    public Skew convert(String value) {
        try {
            return Skew.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
