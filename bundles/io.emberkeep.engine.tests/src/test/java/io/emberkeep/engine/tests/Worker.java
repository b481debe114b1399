package io.emberkeep.engine.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A process of its own that works with the engine. */
final class Worker implements AutoCloseable {
    /** What a shell says of a process that SIGKILL has ended. */
    private static final int KILLED = 128 + 9;

    private final String name;
    private final Process process;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Thread reader;

    /** Starts the program with the words; what goes wrong in it is told in {@code target}. */
    Worker(String name, Map<String, String> environment, Class<?> program, String... words) throws IOException {
        this.name = name;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(new File("target", "worker-" + name + ".log"));
        builder.environment().putAll(environment);
        process = builder.start();
        reader = Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(told::add));
    }

    String name() {
        return name;
    }

    /** All that it has said so far. */
    List<String> told() {
        return told;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it was killed. */
    boolean isKilled() {
        return !process.isAlive() && process.exitValue() == KILLED;
    }

    /** Freezes it in whatever it does. */
    void stop() throws Exception {
        signal("STOP");
    }

    /** Lets it go on as if nothing had been. */
    void goOn() throws Exception {
        signal("CONT");
    }

    private void signal(String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits for its end; false where it does not come. */
    boolean ends(Duration within) throws InterruptedException {
        boolean ended = process.waitFor(within.toSeconds(), TimeUnit.SECONDS);
        reader.join(Duration.ofSeconds(10));
        return ended && process.exitValue() == 0;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
