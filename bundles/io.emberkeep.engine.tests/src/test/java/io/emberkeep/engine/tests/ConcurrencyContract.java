package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.store.Store;
import io.emberkeep.store.internal.DefaultStoreConnector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Real processes with the whole engine, on one store and one cloud. */
@Timeout(900)
abstract class ConcurrencyContract {
    private static final int VOLUMES = 4;
    private static final int ACTS = 3;
    private static final int FREEZES = 2;
    private static final int MOST_FREEZES = 20;
    private static final int ENDLESS = 100_000;
    private static final Duration USUAL_LEASE = Duration.ofSeconds(15);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Worker> workers = new ArrayList<>();
    private Site site;
    private String location;
    private Store store;

    /** The store of a test. */
    abstract String location(String test);

    /** How many processes share it. */
    abstract int processes();

    @BeforeEach
    void openCloud(TestInfo test) {
        location = location(test.getTestMethod().orElseThrow().getName());
        site = new Site();
        site.control().makeVolumes(VOLUMES);
        store = new DefaultStoreConnector().open(Optional.of(location));
    }

    @AfterEach
    void endAll() {
        workers.forEach(Worker::close);
        store.close();
        site.close();
    }

    private Machine judge() {
        return new Machine(
                store, site.cloud(), "judge", new CrashPoints(CrashPoint.NOWHERE), WorkerProgram.timing(USUAL_LEASE));
    }

    private Worker start(String name, int howOften, Duration lease) throws Exception {
        Worker worker = new Worker(
                name,
                site.environment(),
                WorkerProgram.class,
                location,
                name,
                String.valueOf(howOften),
                String.valueOf(lease.toMillis()));
        workers.add(worker);
        return worker;
    }

    @Test
    void oneRunAtATimeWorksOnAVolume() throws Exception {
        for (int i = 0; i < processes(); i++) {
            start("worker-" + i, ACTS, USUAL_LEASE);
        }
        for (Worker worker : workers) {
            assertTrue(worker.ends(PATIENCE), () -> worker.name() + " did not end: " + worker.told());
        }
        List<String> told =
                workers.stream().flatMap(worker -> worker.told().stream()).toList();
        assertEquals(
                List.of(), told.stream().filter(ConcurrencyContract::isTrouble).toList());
        try (Machine judge = judge()) {
            Referee referee = new Referee(judge);
            assertEquals(0, referee.removeLateOnes());
            referee.judge();
            assertEquals(
                    told.stream().filter(line -> line.startsWith("ended")).count(),
                    judge.runs().list().size());
        }
    }

    /** Nobody is frozen or cut off here, so that nothing may be late, lost or unknown. */
    private static boolean isTrouble(String line) {
        return Stream.of("let-go", "took-up", "refused TIMED_OUT", "refused INTERNAL", "refused UNREACHABLE", "UNKNOWN")
                .anyMatch(line::contains);
    }

    @Test
    void whoIsFrozenBeyondItsLeaseDoesNoLastingHarm() throws Exception {
        Worker sleeper = start("sleeper", ENDLESS, SHORT_LEASE);
        List<Worker> heirs = List.of(start("heir-1", ENDLESS, SHORT_LEASE), start("heir-2", ENDLESS, SHORT_LEASE));
        try (Machine judge = judge()) {
            int takenOver = 0;
            for (int freeze = 0; freeze < MOST_FREEZES && takenOver < FREEZES; freeze++) {
                takenOver += freeze(sleeper, judge) ? 1 : 0;
            }
            assertEquals(
                    FREEZES,
                    takenOver,
                    () -> sleeper.told() + " " + heirs.getFirst().told());
            assertTrue(
                    Site.await(PATIENCE, () -> heirs.stream().anyMatch(ConcurrencyContract::hasTakenUp)),
                    "nobody says so");
            workers.forEach(Worker::close);
            Referee referee = new Referee(judge);
            referee.finish();
            referee.removeLateOnes();
            referee.judge();
        }
    }

    /**
     * Freezes a process in the middle of a run, and tells whether others brought the run to its end meanwhile. They can't
     * where the process was writing: then it keeps them from the store.
     */
    private static boolean freeze(Worker sleeper, Machine judge) throws Exception {
        int heard = sleeper.told().size();
        assertTrue(Site.await(PATIENCE, () -> hasBegun(sleeper, heard)), () -> "" + sleeper.told());
        sleeper.stop();
        try {
            List<String> held = held(judge, "sleeper");
            return !held.isEmpty()
                    && Site.await(
                            SHORT_LEASE.multipliedBy(12), () -> held.stream().allMatch(id -> isOver(judge, id)));
        } finally {
            sleeper.goOn();
        }
    }

    private static boolean hasBegun(Worker worker, int heard) {
        List<String> told = List.copyOf(worker.told());
        return told.size() > heard && told.getLast().startsWith("began");
    }

    private static boolean hasTakenUp(Worker worker) {
        return worker.told().stream().anyMatch(line -> line.startsWith("took-up"));
    }

    private static List<String> held(Machine judge, String owner) {
        return judge.runs().list().stream()
                .filter(run -> run.state().isOpen())
                .map(Run::id)
                .filter(id -> judge.store()
                        .journal()
                        .leaseHolder(id)
                        .filter(owner::equals)
                        .isPresent())
                .toList();
    }

    private static boolean isOver(Machine judge, String id) {
        return judge.runs().find(id).filter(run -> !run.state().isOpen()).isPresent();
    }
}
