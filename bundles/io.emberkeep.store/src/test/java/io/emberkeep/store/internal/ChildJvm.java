package io.emberkeep.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program in a process of its own, talked to by lines. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final PrintStream input;

    private ChildJvm(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = process.inputReader();
        input = new PrintStream(process.getOutputStream(), true);
    }

    static ChildJvm start(Class<?> program, String... arguments) throws IOException {
        return new ChildJvm(command(program, arguments));
    }

    /**
     * Starts a program that sees a file system of its own.
     *
     * @param mount a shell command that mounts it on the folder in {@code $0}; nobody else sees it
     */
    static ChildJvm startOn(String mount, Path folder, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount + " && exec \"$@\""));
        command.add(folder.toString());
        command.addAll(command(program, arguments));
        return new ChildJvm(command);
    }

    /** Whether this computer lets a process have a file system of its own. */
    static boolean canMount() throws InterruptedException {
        try {
            String mount = "mount -t tmpfs none /mnt";
            return new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The next line that it writes; waits for it. */
    String read() throws IOException {
        return output.readLine();
    }

    /** All that it still writes before it ends. */
    List<String> readAll() {
        return output.lines().toList();
    }

    void write(String line) {
        input.println(line);
    }

    /** Ends it as a power cut would: nothing in it runs any more. */
    void kill() {
        // By its handle, because Process itself would also throw away what was written and not read yet.
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
