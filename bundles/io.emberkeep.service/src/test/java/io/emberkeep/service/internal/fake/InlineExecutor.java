package io.emberkeep.service.internal.fake;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Carries everything out in the caller, so that a test has one thread and one order of events. The first task that a
 * process hands in is the endless one that keeps leases; it is set aside.
 */
final class InlineExecutor extends AbstractExecutorService {
    private boolean keeperSeen;

    @Override
    public void execute(Runnable task) {
        if (keeperSeen) {
            task.run();
        }
        keeperSeen = true;
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
