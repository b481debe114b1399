package io.emberkeep.cli.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final List<Thread> hooks = new ArrayList<>();

    @Test
    void interruptsTheCommandAndWaitsUntilItHasEnded() throws InterruptedException {
        try (Interruption interruption = new Interruption(hooks::add)) {
            hooks.getFirst().start();

            assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
            assertTrue(hooks.getFirst().isAlive());
        }
        hooks.getFirst().join();
    }

    @Test
    void leavesACommandAloneThatHasEnded() throws InterruptedException {
        new Interruption(hooks::add).close();
        hooks.getFirst().start();
        hooks.getFirst().join();

        assertFalse(Thread.interrupted());
    }
}
