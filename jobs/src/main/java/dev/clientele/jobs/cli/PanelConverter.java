package dev.clientele.jobs.cli;

import dev.clientele.model.drift.Panel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the share of customers of whom models' expectations are held against what came. */
public final class PanelConverter implements ITypeConverter<Panel> {

    @Override
    public Panel convert(String value) {
        try {
            return new Panel(Double.parseDouble(value));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + value + "' is not a share, 0 to 1");
        }
    }
}
