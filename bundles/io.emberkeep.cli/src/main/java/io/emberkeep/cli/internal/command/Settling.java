package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Settles runs whose outcome is unknown as soon as a command finds their cloud answering again; but goes on with nothing that
 * destroys, which a person has to ask for.
 */
final class Settling {
    /** Longer than a lost request is looked for; what takes the cloud longer is left for later. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Runs runs;
    private final Consumer<String> say;

    Settling(Runs runs, Consumer<String> say) {
        this.runs = runs;
        this.say = say;
    }

    /** Takes them up, waits for them a while, and tells whether there were any. */
    boolean of(String cloud) {
        unknown(cloud)
                .filter(run -> run.plan().destructive())
                .forEach(run -> say.accept(Messages.unknownAndHarmful(run)));
        List<Run> taken = runs.resumeAll(run -> run.state() == RunState.UNKNOWN
                && run.plan().cloud().equals(cloud)
                && !run.plan().destructive());
        taken.forEach(run -> say.accept(Messages.settling(run)));
        try {
            CompletableFuture.allOf(taken.stream().map(this::end).toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException leftForLater) {
            say.accept(Messages.STILL_UNKNOWN);
        } catch (InterruptedException stopped) {
            throw new EmberkeepException(
                    ErrorKind.CANCELLED, Messages.interrupted(taken.getFirst().id()), stopped);
        }
        return !taken.isEmpty();
    }

    private Stream<Run> unknown(String cloud) {
        return runs.list().stream()
                .filter(run ->
                        run.state() == RunState.UNKNOWN && run.plan().cloud().equals(cloud));
    }

    private CompletableFuture<Void> end(Run run) {
        return CompletableFuture.runAsync(() -> await(run.id()));
    }

    private void await(String id) {
        try {
            runs.await(id);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
