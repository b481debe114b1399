package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.Progress;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.JobFamilies;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;

/** Background work that a test does when it wants to. */
final class FakeBackground implements Background {
    private final Deque<Work> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(
            String title,
            JobFamilies family,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<EmberkeepException> failed) {
        waiting.add(new Work(title, () -> attempt(work, done, failed)));
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

    private record Work(String title, Runnable action) {}
}
