package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Carries a run to its end, its tasks side by side, and says how it ended. */
final class RunDriver {
    private static final int TASKS_AT_ONCE = 4;

    private final Map<CloudGateway, Poller> pollers = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Function<String, CloudGateway> clouds;
    private final CatalogueStore catalogues;
    private final ExecutorService executor;
    private final Pause pause;
    private final Timing timing;
    private final Clock clock;

    RunDriver(
            Function<String, CloudGateway> clouds,
            CatalogueStore catalogues,
            ExecutorService executor,
            Pause pause,
            Timing timing,
            Clock clock) {
        this.clouds = clouds;
        this.catalogues = catalogues;
        this.executor = executor;
        this.pause = pause;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Carries a run to its end, or leaves it unknown where the cloud can't be asked.
     *
     * @throws Pause.Stopped where the engine closes or the run's lease is lost; the run stays open
     */
    void drive(DrivenRun run) {
        try {
            Patience patience = new Patience(clock, pause, timing);
            CloudGateway cloud = patience.ask(() -> connect(run.run().plan()));
            finish(run, driveTasks(run, cloud, patience));
        } catch (EmberkeepException failure) {
            stopShort(run, failure.getMessage());
        }
    }

    /** Where nothing was sent there is nothing to find out, and no reason to keep volumes locked. */
    private void stopShort(DrivenRun run, String why) {
        boolean begun = run.run().steps().stream().anyMatch(step -> step.state() != StepState.PLANNED);
        run.end(
                begun ? RunState.UNKNOWN : RunState.FAILED,
                clock.instant(),
                Optional.of(begun ? Messages.leftUnknown(run.run().id(), why) : Messages.notBegun(why)));
    }

    private CloudGateway connect(Plan plan) {
        CloudGateway cloud = clouds.apply(plan.cloud());
        if (!cloud.scope().projectId().equals(plan.scope().projectId())) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED,
                    Messages.otherProject(
                            plan.cloud(),
                            cloud.scope().projectName(),
                            plan.scope().projectName()));
        }
        return cloud;
    }

    private List<TaskOutcome> driveTasks(DrivenRun run, CloudGateway cloud, Patience patience) {
        Semaphore slots = new Semaphore(TASKS_AT_ONCE);
        List<CompletableFuture<TaskOutcome>> tasks = IntStream.range(
                        0, run.run().plan().tasks().size())
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> inSlot(slots, new TaskContext(run, cloud, number), patience), executor))
                .toList();
        return outcomes(tasks);
    }

    private TaskOutcome inSlot(Semaphore slots, TaskContext task, Patience patience) {
        slots.acquireUninterruptibly();
        try {
            Poller poller = pollers.computeIfAbsent(task.cloud(), this::poller);
            StepDriver steps = new StepDriver(task, poller, catalogues, patience, timing, clock);
            return new TaskDriver(task, steps, clock).drive();
        } finally {
            slots.release();
        }
    }

    private Poller poller(CloudGateway cloud) {
        return new Poller(cloud, pause, timing, clock);
    }

    /** Waits for all of them, so that no task is still at work when the run is said to have ended. */
    private static List<TaskOutcome> outcomes(List<CompletableFuture<TaskOutcome>> tasks) {
        List<TaskOutcome> outcomes = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (CompletableFuture<TaskOutcome> task : tasks) {
            try {
                outcomes.add(task.join());
            } catch (CompletionException failed) {
                failures.add(failed.getCause() instanceof RuntimeException cause ? cause : failed);
            }
        }
        failures.stream().filter(Pause.Stopped.class::isInstance).findFirst().ifPresent(stopped -> {
            throw stopped;
        });
        failures.stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return outcomes;
    }

    private void finish(DrivenRun run, List<TaskOutcome> outcomes) {
        Stream<String> error =
                outcomes.stream().flatMap(outcome -> outcome.error().stream()).limit(1);
        Stream<String> leftOver = outcomes.stream()
                .flatMap(outcome -> outcome.leftOver().stream())
                .limit(1)
                .map(Messages::leftOver);
        String told = Stream.concat(error, leftOver).collect(Collectors.joining(" "));
        run.end(state(outcomes), clock.instant(), Optional.of(told).filter(text -> !text.isEmpty()));
    }

    private static RunState state(List<TaskOutcome> outcomes) {
        if (outcomes.stream().allMatch(TaskOutcome::isGood)) {
            return RunState.DONE;
        }
        boolean somethingStays =
                outcomes.stream().anyMatch(outcome -> outcome.isGood() || outcome.lasting() || hasLeftOver(outcome));
        boolean stopped = outcomes.stream().anyMatch(TaskOutcome::stopped);
        boolean failed = outcomes.stream().anyMatch(outcome -> outcome.error().isPresent() || hasLeftOver(outcome));
        if (stopped && !failed) {
            return RunState.CANCELLED;
        }
        return somethingStays ? RunState.PARTLY : RunState.FAILED;
    }

    private static boolean hasLeftOver(TaskOutcome outcome) {
        return outcome.leftOver().isPresent();
    }
}
