package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Begins, takes up, stops and tells of runs. */
public final class DefaultRuns implements Runs {
    private static final Logger LOG = Logger.getLogger(DefaultRuns.class.getName());

    private final Map<String, CompletableFuture<Run>> active = new ConcurrentHashMap<>();
    private final List<Consumer<Run>> listeners = new CopyOnWriteArrayList<>();
    private final Journal journal;
    private final RunDriver driver;
    private final LeaseKeeper leases;
    private final ExecutorService executor;
    private final RunIds ids;
    private final String owner;
    private final Pause pause;
    private final Timing timing;
    private final Clock clock;

    /**
     * Works on the runs of a store, until the pause says that the engine closes.
     *
     * @param owner who holds the leases, for people: process and host
     */
    public static DefaultRuns on(
            Store store,
            Function<String, CloudGateway> clouds,
            ExecutorService executor,
            String owner,
            Pause pause,
            Timing timing,
            Clock clock) {
        LeaseKeeper leases = new LeaseKeeper(store.journal(), owner, timing.lease(), pause);
        executor.execute(leases::keep);
        RunDriver driver = new RunDriver(clouds, store.catalogues(), executor, pause, timing, clock);
        RunIds ids = new RunIds(clock, new SecureRandom());
        return new DefaultRuns(store.journal(), driver, leases, executor, ids, owner, pause, timing, clock);
    }

    private DefaultRuns(
            Journal journal,
            RunDriver driver,
            LeaseKeeper leases,
            ExecutorService executor,
            RunIds ids,
            String owner,
            Pause pause,
            Timing timing,
            Clock clock) {
        this.journal = journal;
        this.driver = driver;
        this.leases = leases;
        this.executor = executor;
        this.ids = ids;
        this.owner = owner;
        this.pause = pause;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Run start(Plan plan) {
        Run run = new Run(
                ids.next(),
                plan,
                RunState.RUNNING,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                false,
                plannedSteps(plan));
        journal.begin(run, owner, timing.lease());
        drive(run);
        return run;
    }

    private static List<StepRecord> plannedSteps(Plan plan) {
        List<StepRecord> steps = new ArrayList<>();
        for (int task = 0; task < plan.tasks().size(); task++) {
            int number = task;
            IntStream.range(0, plan.tasks().get(task).steps().size())
                    .mapToObj(step -> StepRecord.planned(number, step))
                    .forEach(steps::add);
        }
        return steps;
    }

    private void drive(Run run) {
        DrivenRun driven = new DrivenRun(run, journal, owner, timing.lease(), this::tell);
        CompletableFuture<Run> end = new CompletableFuture<>();
        active.put(run.id(), end);
        leases.add(driven);
        tell(run);
        executor.execute(() -> work(driven, end));
    }

    private void work(DrivenRun driven, CompletableFuture<Run> end) {
        boolean ended = false;
        try {
            driver.drive(driven);
            ended = true;
        } catch (Pause.Stopped letGo) {
            // Another process takes the run up; nothing more is written here.
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "run " + driven.run().id() + " broke off", fault);
            end.completeExceptionally(fault);
        } finally {
            letGo(driven.run().id(), ended);
            end.complete(driven.run());
        }
    }

    /**
     * Who resumes the run once it is not active any more has a lease of the same owner, which must not go with the old one:
     * so that goes first, and the one of a run that was driven to an end is gone already.
     */
    private void letGo(String runId, boolean ended) {
        leases.remove(runId);
        if (!ended) {
            releaseLease(runId);
        }
        active.remove(runId);
    }

    private void releaseLease(String runId) {
        try {
            journal.releaseLease(runId, owner);
        } catch (EmberkeepException storeOutOfReach) {
            LOG.log(Level.FINE, "the lease of run " + runId + " ends by itself", storeOutOfReach);
        }
    }

    /** A listener that fails must not take the run with it. */
    private void tell(Run run) {
        for (Consumer<Run> listener : listeners) {
            try {
                listener.accept(run);
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "a listener of run " + run.id() + " failed", fault);
            }
        }
    }

    @Override
    public Run resume(String runId) {
        Instant end = clock.instant().plus(timing.lease()).plus(timing.lease().dividedBy(3));
        while (!active.containsKey(runId) && !takeUp(requireOpen(runId))) {
            if (clock.instant().isAfter(end)) {
                String holder = journal.leaseHolder(runId).orElse("another process");
                throw new EmberkeepException(ErrorKind.CONFLICT, Messages.runIsHeld(runId, holder));
            }
            pause.atMost(timing.firstPoll());
        }
        return require(runId);
    }

    private Run requireOpen(String runId) {
        Run run = require(runId);
        if (!run.state().isOpen()) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, Messages.runIsOver(runId, run.state().word()));
        }
        return run;
    }

    /** A process that was killed leaves a lease that ends by itself soon; a living one keeps renewing it. */
    private boolean takeUp(Run run) {
        boolean taken = journal.takeLease(run.id(), owner, timing.lease());
        if (taken) {
            drive(require(run.id()));
        }
        return taken;
    }

    @Override
    public List<Run> resumeAll(Predicate<Run> which) {
        List<Run> open = journal.runs().stream()
                .filter(run -> run.state().isOpen() && !active.containsKey(run.id()))
                .filter(which)
                .toList();
        return open.stream().filter(this::takeUp).map(run -> require(run.id())).toList();
    }

    @Override
    public Run cancel(String runId) {
        Run run = require(runId);
        if (!run.state().isOpen()) {
            return run;
        }
        journal.requestCancel(runId);
        if (!active.containsKey(runId)) {
            takeUp(run);
        }
        return require(runId);
    }

    @Override
    public Run giveUp(String runId) {
        requireOpen(runId);
        if (active.containsKey(runId) || !journal.takeLease(runId, owner, timing.lease())) {
            String holder = journal.leaseHolder(runId).orElse(owner);
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.runIsHeld(runId, holder));
        }
        new DrivenRun(require(runId), journal, owner, timing.lease(), this::tell).giveUp(clock.instant());
        return require(runId);
    }

    @Override
    public Run await(String runId) throws InterruptedException {
        CompletableFuture<Run> end = active.get(runId);
        if (end == null) {
            return require(runId);
        }
        try {
            return end.get();
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof EmberkeepException told
                    ? told
                    : new EmberkeepException(
                            ErrorKind.INTERNAL,
                            Messages.brokeOff(runId, fault.getCause().toString()),
                            fault);
        }
    }

    @Override
    public List<Run> list() {
        return journal.runs();
    }

    @Override
    public List<Run> abandoned() {
        return journal.runs().stream()
                .filter(run -> run.state().isOpen())
                .filter(run -> journal.leaseHolder(run.id()).isEmpty())
                .toList();
    }

    @Override
    public Optional<Run> find(String runId) {
        return journal.run(runId);
    }

    private Run require(String runId) {
        return journal.run(runId)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchRun(runId)));
    }

    @Override
    public AutoCloseable listen(Consumer<Run> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
