package io.emberkeep.ui.tests.cloud;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must become true, and says what did not. */
public final class Until {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_EVERY_MS = 40;

    private Until() {}

    /** Waits until a condition holds. */
    public static void holds(String what, BooleanSupplier condition) {
        holds(() -> what, condition);
    }

    /** Waits until a condition holds; what is told is what is seen at the end. */
    public static void holds(Supplier<String> what, BooleanSupplier condition) {
        there(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is something, and gives it. */
    public static <T> T there(Supplier<String> what, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Optional<T> seen = source.get(); ; seen = source.get()) {
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain: " + what.get());
            }
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, LOOK_EVERY_MS, TimeUnit.MILLISECONDS)
                    .join();
        }
    }
}
