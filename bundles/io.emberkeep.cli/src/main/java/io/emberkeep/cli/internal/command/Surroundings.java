package io.emberkeep.cli.internal.command;

import io.emberkeep.api.engine.Engines;
import io.emberkeep.cli.internal.support.Logs;
import io.emberkeep.cli.internal.text.Terminal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the commands meet around them.
 *
 * @param variables the environment's
 * @param engines asked only when a command needs one
 * @param version of this program
 * @param log where faults of our own go
 * @param logs what was written there
 */
public record Surroundings(
        Terminal terminal,
        Map<String, String> variables,
        Clock clock,
        Engines engines,
        String version,
        Consumer<Exception> log,
        Logs logs) {
    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
