package io.emberkeep.engine.tests;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.store.Store;
import java.time.Duration;
import java.util.Optional;

/** One run in a cloud of its own, whose process meets its fate at a point, and which others then bring to its end. */
final class Trial implements AutoCloseable {
    private static final int MOST_RESUMES = 3;
    private static final Duration LONGEST_END = Duration.ofMinutes(1);

    private final Site site = new Site();
    private final Store store;
    private final CrashPoints points;
    private final Plan plan;
    private final String before;
    private Optional<String> runId = Optional.empty();
    private int machines;
    private boolean met;

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
        begin(first, points);
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
        return end();
    }

    private End end() {
        return new End(runId.map(id -> find(id).state().word()), Picture.of(site));
    }

    /** Whether the process of its own met its fate. */
    boolean isMet() {
        return met;
    }

    /** The same, but the run is taken up by a process of its own, which a real signal kills or stops at its point. */
    End runKilled(String location) throws Exception {
        writeDown();
        String id = runId.orElseThrow();
        try (Worker victim = new Worker(
                "victim-" + id,
                site.environment(),
                VictimProgram.class,
                location,
                "victim",
                id,
                points.point().fate().name(),
                Integer.toString(points.point().number()))) {
            Site.await(() -> !victim.isAlive() || victim.told().contains(VictimProgram.ASLEEP));
            met = victim.isKilled() || victim.isAlive();
            recover();
            if (victim.isAlive()) {
                victim.goOn();
                victim.ends(LONGEST_END);
                site.awaitQuiet();
                tidy();
            }
        }
        return end();
    }

    /** How it goes where a process takes up the run and nothing happens. */
    End runTakenUp() throws InterruptedException {
        writeDown();
        try (Machine machine = machine(points)) {
            machine.runs().resume(runId.orElseThrow());
            machine.runs().await(runId.orElseThrow());
        }
        return end();
    }

    /** A process begins the run, and dies before it does anything. */
    private void writeDown() {
        CrashPoints afterBegin = new CrashPoints(new CrashPoint(CrashPoint.Fate.DIES_WRITING, 1));
        try (Machine dead = machine(afterBegin)) {
            begin(dead, afterBegin);
        }
        releaseLease();
    }

    private void begin(Machine machine, CrashPoints points) {
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
                releaseLease();
                takeUp(id);
            }
        }
    }

    private void releaseLease() {
        String id = runId.orElseThrow();
        store.journal().leaseHolder(id).ifPresent(dead -> store.journal().releaseLease(id, dead));
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
