package dev.clientele.benchmarks;

import dev.clientele.benchmarks.workload.EventMix;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a mix of types from the command line. */
final class EventMixConverter implements ITypeConverter<EventMix> {

    @Override
    public EventMix convert(String value) {
        try {
            return EventMix.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
