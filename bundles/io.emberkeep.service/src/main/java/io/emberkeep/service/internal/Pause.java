package io.emberkeep.service.internal;

import java.time.Duration;

/** Where the engine waits. */
public interface Pause {
    /**
     * Waits for a while.
     *
     * @throws Stopped where the engine closes meanwhile
     */
    void atMost(Duration duration);

    /** Thrown through a run that this process has to let go of; the run stays open for another. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Stops without a stack trace, since nothing is wrong. */
        public Stopped() {
            super(null, null, false, false);
        }
    }
}
