package io.emberkeep.ui.tests.driver;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.widgets.Display;

/** Knocks at the UI thread again and again, and measures how long it lets one wait. */
final class Pulse implements AutoCloseable {
    private static final int PERIOD_MS = 5;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicLong longest = new AtomicLong();

    Pulse(Display display) {
        clock.scheduleAtFixedRate(() -> knock(display), 0, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    /** One knock at a time: a stall is measured from its first. */
    private void knock(Display display) {
        if (!display.isDisposed() && waiting.compareAndSet(false, true)) {
            long begun = System.nanoTime();
            display.asyncExec(() -> {
                longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                waiting.set(false);
            });
        }
    }

    long longestStallMs() {
        return TimeUnit.NANOSECONDS.toMillis(longest.get());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
