package io.emberkeep.cli.internal.command;

import io.emberkeep.cli.internal.support.Logs;
import io.emberkeep.cli.internal.text.Page;
import io.emberkeep.cli.internal.text.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Types command lines, and keeps what came out. */
final class Shell {
    final FakeEngine engine = new FakeEngine();
    final Map<String, String> variables = new HashMap<>();
    final List<Exception> faults = new ArrayList<>();
    final List<Path> logFolders = new ArrayList<>();
    final List<Optional<String>> stores = new ArrayList<>();
    Optional<String> keyboard = Optional.empty();
    int width = Page.ENDLESS;
    boolean screen;

    /** What a command line gave. */
    record Result(String out, String err, int code) {}

    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Commands(around(out, err)).run(words);
        return new Result(text(out), text(err), code);
    }

    CommandLine grammar() {
        Surroundings around = around(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        GlobalOptions options = new GlobalOptions();
        return new Commands(around).grammar(options, new Session(around, options));
    }

    private Surroundings around(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Terminal terminal = new Terminal(
                page(out), page(err), screen, keyboard.map(text -> new BufferedReader(new StringReader(text))));
        return new Surroundings(
                terminal,
                variables,
                Clock.fixed(Samples.NOW, ZoneId.of("UTC")),
                store -> {
                    stores.add(store);
                    return engine;
                },
                "1.2.3",
                faults::add,
                new Logs(logFolders));
    }

    private Page page(ByteArrayOutputStream bytes) {
        return new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), width, screen);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
