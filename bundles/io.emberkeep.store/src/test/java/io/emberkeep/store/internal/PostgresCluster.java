package io.emberkeep.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL of its own, started once for all tests of this bundle. */
final class PostgresCluster implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;
    private final int port;
    private final Path folder;

    private PostgresCluster() {
        try {
            process = new ProcessBuilder(script().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = process.inputReader();
            orders = new PrintStream(process.getOutputStream(), true);
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("no PostgreSQL: install Debian's package postgresql");
            }
            port = Integer.parseInt(line.split(" ")[0]);
            folder = Path.of(line.split(" ")[1]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one of this run of tests; it is stopped when they are over. */
    static PostgresCluster of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(PostgresCluster.class, key -> new PostgresCluster(), PostgresCluster.class);
    }

    private static Path script() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("releng/postgres/cluster"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    int port() {
        return port;
    }

    /** The authority that signed the server's certificate. */
    Path authority() {
        return folder.resolve("ca.crt");
    }

    /** Restarts the server as after a crash: whoever is connected is cut off. */
    void restart() {
        order("restart");
    }

    void stop() {
        order("stop");
    }

    void start() {
        order("start");
    }

    private void order(String word) {
        try {
            orders.println(word);
            if (!word.equals(answers.readLine())) {
                throw new IllegalStateException("PostgreSQL did not " + word);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        orders.close();
        process.onExit().join();
    }
}
