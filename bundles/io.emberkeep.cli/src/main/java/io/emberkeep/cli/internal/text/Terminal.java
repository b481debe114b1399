package io.emberkeep.cli.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Where a command is typed, and where its output goes.
 *
 * @param out for the answer
 * @param err for everything else
 * @param live whether {@code err} is a screen, on which lines can be written over
 * @param keyboard present where a person can answer a question
 */
public record Terminal(Page out, Page err, boolean live, Optional<BufferedReader> keyboard) {
    /** The same without colours. */
    public Terminal withoutColour() {
        return new Terminal(withoutColour(out), withoutColour(err), live, keyboard);
    }

    /**
     * Asks a question.
     *
     * @return what was typed; empty where nobody can answer
     */
    public Optional<String> ask(String question) throws InterruptedException {
        if (keyboard.isEmpty()) {
            return Optional.empty();
        }
        err.stream().print(question + " ");
        err.stream().flush();
        // Reading a keyboard can't be interrupted, waiting for another thread that reads it can.
        CompletableFuture<Optional<String>> line = CompletableFuture.supplyAsync(() -> line(keyboard.get()));
        try {
            return line.get();
        } catch (ExecutionException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(BufferedReader reader) {
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Page withoutColour(Page page) {
        return new Page(page.stream(), page.width(), false);
    }
}
