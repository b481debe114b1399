package io.emberkeep.crash;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.store.Store;
import java.util.Optional;

/** One run in a cloud of its own, whose process meets its fate at a point, and which others then bring to its end. */
final class Trial implements AutoCloseable {
    private static final int MOST_RESUMES = 3;

    private final Site site = new Site();
    private final Store store;
    private final CrashPoints points;
    private final Plan plan;
    private final String before;
    private Optional<String> runId = Optional.empty();
    private int machines;

    /** How a run ended: in its own word, and in the cloud. */
    record End(Optional<String> state, String cloud) {}

    Trial(Store store, Scenario scenario, CrashPoint point) {
        this.store = store;
        this.points = new CrashPoints(point);
        try (Machine planning = machine(new CrashPoints(CrashPoint.NOWHERE))) {
            this.plan = scenario.prepare().apply(site, planning.planner());
        }
        this.before = Picture.of(site);
    }

    Plan plan() {
        return plan;
    }

    CrashPoints points() {
        return points;
    }

    /** Whether the run was written down before the process met its fate. */
    boolean isBegun() {
        return runId.isPresent();
    }

    /** The end of a run that was never begun. */
    End nothing() {
        return new End(Optional.empty(), before);
    }

    private Machine machine(CrashPoints fate) {
        return new Machine(store, site.cloud(), "process " + ++machines, fate);
    }

    /** Lets the process live until it is through or has met its fate, and others after it until nothing is open. */
    End run() throws InterruptedException {
        Machine first = machine(points);
        begin(first);
        if (points.isAsleep()) {
            recover();
            points.wake();
            first.close();
            site.awaitQuiet();
            tidy();
        } else {
            first.close();
            recover();
        }
        return new End(runId.map(id -> find(id).state().word()), Picture.of(site));
    }

    private void begin(Machine machine) {
        try {
            runId = Optional.of(machine.runs().start(plan).id());
        } catch (CrashPoints.Halt killed) {
            runId = store.journal().runs().stream()
                    .filter(run -> run.plan().equals(plan))
                    .map(Run::id)
                    .findFirst();
        }
        runId.ifPresent(
                id -> Site.await(() -> points.isMet() || !find(id).state().isOpen()));
    }

    private Run find(String id) {
        return store.journal().run(id).orElseThrow();
    }

    /** What a person or the console does: resume what is open, now that the lease has ended. */
    private void recover() throws InterruptedException {
        if (runId.isPresent()) {
            String id = runId.get();
            for (int resume = 0; resume < MOST_RESUMES && find(id).state().isOpen(); resume++) {
                store.journal()
                        .leaseHolder(id)
                        .ifPresent(dead -> store.journal().releaseLease(id, dead));
                takeUp(id);
            }
        }
    }

    private void takeUp(String run) throws InterruptedException {
        CrashPoints none = new CrashPoints(CrashPoint.NOWHERE);
        none.onceAfterLook(this::arrive);
        try (Machine heir = machine(none)) {
            heir.runs().resume(run);
            heir.runs().await(run);
        }
    }

    /** What a person does about what a refresh finds: a late request has made something that the journal does not know. */
    private void tidy() throws InterruptedException {
        try (Machine machine = machine(new CrashPoints(CrashPoint.NOWHERE))) {
            machine.tidy();
        }
    }

    /** The cloud may well refuse what comes too late. */
    private void arrive() {
        try {
            points.arrive();
        } catch (EmberkeepException refused) {
            return;
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
