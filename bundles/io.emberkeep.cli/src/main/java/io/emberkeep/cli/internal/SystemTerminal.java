package io.emberkeep.cli.internal;

import io.emberkeep.cli.internal.text.Page;
import io.emberkeep.cli.internal.text.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The process's own streams, and what they lead to: Java itself only knows whether all of them are a terminal. */
final class SystemTerminal {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path KEYBOARD_AND_SCREEN = Path.of("/dev/tty");
    private static final int STANDARD_WIDTH = 80;
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int ERR = 2;

    private final Map<String, String> variables;

    SystemTerminal(Map<String, String> variables) {
        this.variables = variables;
    }

    Terminal find() {
        boolean live = isScreen(ERR) && !isDumb();
        Optional<BufferedReader> keyboard = isScreen(IN) && isScreen(ERR)
                ? Optional.of(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())))
                : Optional.empty();
        return new Terminal(page(System.out, OUT), page(System.err, ERR), live, keyboard);
    }

    private Page page(PrintStream stream, int descriptor) {
        if (!isScreen(descriptor)) {
            return new Page(new PrintStream(stream, true, StandardCharsets.UTF_8), Page.ENDLESS, false);
        }
        Charset charset = Files.exists(DESCRIPTORS) ? StandardCharsets.UTF_8 : stream.charset();
        boolean colour = !isDumb() && variables.getOrDefault("NO_COLOR", "").isEmpty();
        return new Page(new PrintStream(stream, true, charset), width(), colour);
    }

    private static boolean isScreen(int descriptor) {
        try {
            String target = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noSuchFolder) {
            return System.console() != null;
        }
    }

    private boolean isDumb() {
        return "dumb".equals(variables.get("TERM"));
    }

    private int width() {
        return Optional.ofNullable(variables.get("COLUMNS"))
                .or(SystemTerminal::askedWidth)
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElse(STANDARD_WIDTH);
    }

    /** What {@code stty size} says: rows and columns. */
    private static Optional<String> askedWidth() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.from(KEYBOARD_AND_SCREEN.toFile()))
                    .start();
            String[] words = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return words.length == 2 ? Optional.of(words[1]) : Optional.empty();
        } catch (IOException noStty) {
            return Optional.empty();
        }
    }
}
