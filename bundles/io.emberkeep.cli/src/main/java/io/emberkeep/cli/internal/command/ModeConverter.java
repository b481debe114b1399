package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.CaptureMode;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a capture mode, and says which there are already. */
final class ModeConverter implements ITypeConverter<CaptureMode> {
    @Override
    public CaptureMode convert(String word) {
        List<String> offered =
                CaptureMode.offered().stream().map(CaptureMode::word).toList();
        CaptureMode mode = CaptureMode.ofWord(word)
                .orElseThrow(() -> new TypeConversionException(Messages.noSuchMode(word, offered)));
        if (!mode.isAvailable()) {
            throw new TypeConversionException(Messages.modeNotYet(word, offered));
        }
        return mode;
    }
}
