package io.emberkeep.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Several questions asked at once by one thread that waits for the answers. Where it is interrupted, or does not want the
 * others any more because one failed, the questions that are left are interrupted too. Not for use by several threads.
 */
public final class SideBySide implements AutoCloseable {
    private final Executor threads;
    private final List<Future<?>> asked = new ArrayList<>();

    /** Asks each question on a thread of these. */
    public SideBySide(Executor threads) {
        this.threads = threads;
    }

    /**
     * Asks, and does not wait.
     *
     * @return waits for the answer; throws what the question threw, or an {@link EmberkeepException} of kind
     *     {@link ErrorKind#CANCELLED} where the thread that waits is interrupted
     */
    public <T> Supplier<T> ask(Supplier<T> question) {
        FutureTask<T> answer = new FutureTask<>(question::get);
        asked.add(answer);
        threads.execute(answer);
        return () -> await(answer);
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmberkeepException(ErrorKind.CANCELLED, Messages.STOPPED, interrupted);
        }
    }

    /** Interrupts what is still asked. */
    @Override
    public void close() {
        asked.forEach(question -> question.cancel(true));
    }
}
