package io.emberkeep.cli.internal.command;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the colour of a band as people type it. */
final class BandColourConverter implements ITypeConverter<BandColour> {

    @Override
    public BandColour convert(String typed) {
        try {
            return BandColour.valueOf(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("there is no colour " + typed + "; " + HelpTexts.BAND);
        }
    }
}
