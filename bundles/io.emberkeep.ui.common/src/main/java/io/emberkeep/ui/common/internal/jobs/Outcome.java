package io.emberkeep.ui.common.internal.jobs;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.ui.common.internal.Messages;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What becomes of some work: whoever waits for it hears of it in any case. */
final class Outcome<T> {
    private final Executor ui;
    private final Consumer<T> done;
    private final Consumer<EmberkeepException> failed;

    Outcome(Executor ui, Consumer<T> done, Consumer<EmberkeepException> failed) {
        this.ui = ui;
        this.done = done;
        this.failed = failed;
    }

    /**
     * Does the work and tells its outcome on the UI thread.
     *
     * @param log hears of faults of our own; a class that is missing or memory that is short is one, too
     */
    void of(Supplier<T> work, Consumer<Throwable> log) {
        try {
            T result = work.get();
            ui.execute(() -> done.accept(result));
        } catch (EmberkeepException expected) {
            ui.execute(() -> failed.accept(expected));
        } catch (RuntimeException | Error fault) {
            ui.execute(() -> failed.accept(new EmberkeepException(ErrorKind.INTERNAL, Messages.FAULT, fault)));
            log.accept(fault);
        }
    }
}
