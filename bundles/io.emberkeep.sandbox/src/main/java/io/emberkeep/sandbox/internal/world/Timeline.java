package io.emberkeep.sandbox.internal.world;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The one lock of the world, and what happens later under it. */
public final class Timeline implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Timeline.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("sandbox-timeline").daemon().factory());
    private volatile Pace pace;

    public Timeline(Pace pace) {
        this.pace = pace;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public Pace pace() {
        return pace;
    }

    public void pace(Pace newPace) {
        pace = newPace;
    }

    /** Looks at the world or changes it, alone. */
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Does something that needs no lock and lets others work meanwhile; only from within {@link #alone}. */
    public <T> T apart(Supplier<T> work) {
        lock.unlock();
        try {
            return work.get();
        } finally {
            lock.lock();
        }
    }

    /** Lets others change the world until the condition holds; only from within {@link #alone}. */
    public void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            changed.awaitUninterruptibly();
        }
    }

    /** Does something after so much of the real cloud's time. */
    public void after(Duration real, Runnable event) {
        try {
            executor.schedule(() -> happen(event), pace.of(real).toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The world has ended; what was due does not happen.", e);
        }
    }

    /** Does something again and again; this is not the cloud's doing, so its pace is not scaled. */
    public void every(Duration interval, Runnable event) {
        executor.scheduleWithFixedDelay(
                () -> happen(event), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void happen(Runnable event) {
        try {
            alone(() -> {
                event.run();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "An event of the sandbox failed.", e);
        }
    }

    /** Lets what is happening come to its end; what is due later does not happen. */
    @Override
    public void close() {
        executor.close();
    }
}
