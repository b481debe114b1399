package io.emberkeep.cli.internal.support;

import java.io.IOException;
import java.nio.file.Path;

/** What this package says to people. */
final class Messages {
    private Messages() {}

    static String fileExists(Path file) {
        return "%s exists already. Name another file by --output.".formatted(file);
    }

    static String notWritten(Path file, IOException why) {
        return "%s can't be written (%s). Name another file by --output.".formatted(file, why.getMessage());
    }
}
