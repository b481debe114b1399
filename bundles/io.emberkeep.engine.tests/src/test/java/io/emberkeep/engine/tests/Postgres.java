package io.emberkeep.engine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real PostgreSQL of its own. */
final class Postgres implements AutoCloseable {
    private final Process process;
    private final String address;

    Postgres() throws IOException {
        process = new ProcessBuilder(script().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IllegalStateException("no PostgreSQL: install Debian's package postgresql");
        }
        address = "localhost:%s/emberkeep".formatted(line.split(" ")[0]);
    }

    private static Path script() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("releng/postgres/cluster"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** The address of a store, another one for each name. */
    String store(String name) {
        return "postgresql://emberkeep@%s?schema=%s".formatted(address, name);
    }

    /** The same for JDBC. */
    String database(String name) {
        return "jdbc:postgresql://%s?user=emberkeep&currentSchema=%s".formatted(address, name);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
