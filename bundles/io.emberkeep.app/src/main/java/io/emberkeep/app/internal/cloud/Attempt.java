package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.function.Supplier;

/** Some work in the background that another thread can stop while it waits. */
final class Attempt {
    private Thread worker;
    private boolean stopped;

    <T> T carryOut(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (stopped) {
            throw new EmberkeepException(ErrorKind.CANCELLED, CloudMessages.STOPPED);
        }
        worker = Thread.currentThread();
    }

    /** The thread goes back to others, who must not find an interruption that was not meant for them. */
    private synchronized void end() {
        worker = null;
        Thread.interrupted();
    }

    synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
