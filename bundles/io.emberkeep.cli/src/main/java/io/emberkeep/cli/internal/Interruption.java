package io.emberkeep.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets a command that is stopped by Ctrl-C come to its end in order: its wait is interrupted, so that it says how to go on and
 * closes the engine, which gives its leases back.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * Guards the current thread until closed.
     *
     * @param hooks takes what is to be done when the process is asked to end
     */
    Interruption(Consumer<Thread> hooks) {
        Thread worker = Thread.currentThread();
        hooks.accept(new Thread(() -> interrupt(worker), "interruption"));
    }

    private void interrupt(Thread worker) {
        if (over.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
