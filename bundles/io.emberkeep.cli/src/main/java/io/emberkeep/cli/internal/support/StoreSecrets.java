package io.emberkeep.cli.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The passwords of stores on PostgreSQL, from wherever they may be taken. */
final class StoreSecrets {
    private final Map<String, String> variables;

    StoreSecrets(Map<String, String> variables) {
        this.variables = variables;
    }

    Stream<String> all() {
        Stream<String> given = Stream.of(
                        path("EMBERKEEP_STORE_PASSWORD_FILE"),
                        path("CREDENTIALS_DIRECTORY").map(folder -> folder.resolve("emberkeep-store-password")))
                .flatMap(Optional::stream)
                .flatMap(StoreSecrets::lines)
                .map(String::strip);
        Stream<String> ofTools = path("PGPASSFILE").or(() -> path("HOME").map(home -> home.resolve(".pgpass"))).stream()
                .flatMap(StoreSecrets::lines)
                .flatMap(StoreSecrets::lastField);
        return Stream.concat(given, ofTools);
    }

    /** A colon or backslash in a field has a backslash before it. */
    private static Stream<String> lastField(String line) {
        String[] fields = line.split("(?<!\\\\):", 5);
        return fields.length == 5 ? Stream.of(fields[4].replaceAll("\\\\(.)", "$1")) : Stream.empty();
    }

    private Optional<Path> path(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** What can't be read was not used, so it can't be told either. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            return List.<String>of().stream();
        }
    }
}
