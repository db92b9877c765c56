package dev.clientele.benchmarks.cli;

import dev.clientele.benchmarks.workload.Skew;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a skew from the command line. */
final class SkewConverter implements ITypeConverter<Skew> {

    @Override
    public Skew convert(String value) {
        try {
            return Skew.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
