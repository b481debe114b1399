package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.Progress;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.JobFamilies;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Background work that a test does when it wants to. */
final class FakeBackground implements Background {
    final List<String> stopped = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    @Override
    public <T> Work run(
            String title,
            JobFamilies family,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<EmberkeepException> failed) {
        waiting.add(new Waiting(title, () -> attempt(work, done, failed)));
        return () -> stopped.add(title);
    }

    private static <T> void attempt(Function<Progress, T> work, Consumer<T> done, Consumer<EmberkeepException> failed) {
        T result;
        try {
            result = work.apply(Progress.NONE);
        } catch (EmberkeepException expected) {
            failed.accept(expected);
            return;
        }
        done.accept(result);
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().action().run();
        }
    }

    void runUntil(String title) {
        while (!waiting.element().title().equals(title)) {
            waiting.remove().action().run();
        }
    }

    /** Leaves the next work aside for as long as a cloud that does not answer would; gives what ends it. */
    Runnable hang() {
        return waiting.remove().action();
    }

    private record Waiting(String title, Runnable action) {}
}
