package io.emberkeep.ui.common.jobs;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.Progress;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where long work is done, so that the UI thread never waits. */
public interface Background {
    /**
     * Does some work and brings its outcome back to the UI thread.
     *
     * @param title what is done, for people
     * @param done gets the result, on the UI thread
     * @param failed gets the failure, on the UI thread
     * @return the work, which may be stopped where its family says so
     */
    <T> Work run(
            String title,
            JobFamilies family,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<EmberkeepException> failed);

    /** Some work that was begun. */
    @FunctionalInterface
    interface Work {
        /** Asks it to end soon; it still brings an outcome back, unless it had not begun. */
        void stop();
    }
}
