package io.emberkeep.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Test
    void questionsAreAskedAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        try (SideBySide questions = new SideBySide(Thread::startVirtualThread)) {
            Supplier<Boolean> one = questions.ask(() -> meet(both));
            Supplier<Boolean> other = questions.ask(() -> meet(both));

            assertTrue(one.get());
            assertTrue(other.get());
        }
    }

    @Test
    void failureOfOneStopsTheOthers() throws InterruptedException {
        EmberkeepException refused = new EmberkeepException(ErrorKind.REFUSED, "No.");
        try (SideBySide questions = new SideBySide(Thread::startVirtualThread)) {
            questions.ask(this::waitForEver);
            asked.await();
            Supplier<String> failing = questions.ask(() -> {
                throw refused;
            });

            assertEquals(refused, assertThrows(EmberkeepException.class, failing::get));
        }
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
    }

    @Test
    void interruptedThreadStopsItsQuestionsAndKeepsTheInterrupt() throws InterruptedException {
        try (SideBySide questions = new SideBySide(Thread::startVirtualThread)) {
            Supplier<String> answer = questions.ask(this::waitForEver);
            asked.await();
            Thread.currentThread().interrupt();

            assertEquals(
                    ErrorKind.CANCELLED,
                    assertThrows(EmberkeepException.class, answer::get).kind());
        }
        assertTrue(Thread.interrupted());
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
    }

    private String waitForEver() {
        asked.countDown();
        try {
            never.await();
        } catch (InterruptedException interrupted) {
            stopped.countDown();
        }
        return "";
    }

    private static boolean meet(CountDownLatch both) {
        both.countDown();
        try {
            return both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
