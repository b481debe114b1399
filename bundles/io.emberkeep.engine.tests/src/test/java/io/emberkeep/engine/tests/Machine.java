package io.emberkeep.engine.tests;

import io.emberkeep.api.Progress;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Diagnosis.Kind;
import io.emberkeep.api.doctor.Doctor;
import io.emberkeep.api.doctor.Examination;
import io.emberkeep.api.doctor.Subject;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.service.internal.catalogue.DefaultCatalogues;
import io.emberkeep.service.internal.plan.DefaultPlanner;
import io.emberkeep.service.internal.run.DefaultRuns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One process of the real engine, in threads of its own, on the real store and the real adapter. */
final class Machine implements Pause, AutoCloseable {
    private static final Logger ENGINE = Logger.getLogger("io.emberkeep.service.internal.run");

    static final Timing QUICK = new Timing(
            Duration.ofMillis(1),
            Duration.ofMillis(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(200),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ZERO);

    /** For a bad network, which is given up soon. */
    static final Timing HASTY = QUICK.withPatience(Duration.ofSeconds(2));

    private static final int MOST_ROUNDS = 5;

    private static final Set<Kind> OURS = EnumSet.of(Kind.LEFTOVER, Kind.LATE_DUPLICATE, Kind.LATE_ARRIVAL);

    static {
        // The runs of these machines break off on purpose, thousands of times.
        ENGINE.setLevel(Level.OFF);
    }

    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().uncaughtExceptionHandler((thread, halted) -> {}).factory());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CrashPoints points;
    private final Store store;
    private final CloudGateway cloud;
    private final Timing timing;
    private final Catalogues catalogues;
    private final Planner planner;
    private final Runs runs;

    Machine(Store real, CloudGateway cloud, String owner, CrashPoints points) {
        this(real, cloud, owner, points, QUICK);
    }

    Machine(Store real, CloudGateway cloud, String owner, CrashPoints points, Timing timing) {
        this.points = points;
        this.store = real;
        this.cloud = cloud;
        this.timing = timing;
        Store ported = new Ported(
                points.around(Journal.class, real.journal()), points.around(CatalogueStore.class, real.catalogues()));
        CloudGateway gateway = points.around(CloudGateway.class, cloud);
        Clock clock = Clock.systemUTC();
        catalogues = new DefaultCatalogues(name -> gateway, ported.catalogues(), executor, clock);
        planner = new DefaultPlanner(catalogues, name -> gateway.limits(), clock);
        runs = DefaultRuns.on(ported, name -> gateway, executor, owner, this, timing, clock);
    }

    private record Ported(Journal journal, CatalogueStore catalogues) implements Store {
        @Override
        public String location() {
            return "store";
        }

        @Override
        public void close() {}
    }

    /** The store itself, whatever becomes of the process. */
    Store store() {
        return store;
    }

    CloudGateway cloud() {
        return cloud;
    }

    Planner planner() {
        return planner;
    }

    Runs runs() {
        return runs;
    }

    /** What a refresh shows. */
    Catalogue look() {
        return catalogues.refresh(Site.CLOUD, Progress.NONE);
    }

    /** Looks at the cloud, and removes by a plan what runs made twice or left behind. */
    void tidy() throws InterruptedException {
        cure(findCures());
    }

    private void cure(List<Cure> cures) throws InterruptedException {
        if (!cures.isEmpty()) {
            runs.await(runs.start(planner.cure(new CureWish(Site.CLOUD, cures))).id());
        }
    }

    /**
     * The same until nothing is left to remove, since what one plan removes may have kept another thing; tells which backups
     * have to stay.
     */
    Set<String> tidyButForWhatIsNeeded() throws InterruptedException {
        List<Cure> cures = findCures();
        for (int round = 0; round < MOST_ROUNDS && !cures.isEmpty(); round++) {
            cure(cures);
            cures = findCures();
        }
        return findKept();
    }

    /** The backups that came late and have to stay, as a fresh look shows. */
    Set<String> findKept() {
        return find().filter(found -> found.cure().isEmpty())
                .map(Diagnosis::subject)
                .filter(subject -> subject.type() == Subject.Type.BACKUP)
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    /** Waits until the process has met its fate, or the run is over or can't go on. */
    void awaitFate(String run) {
        Site.await(() -> points.isMet() || store.journal().leaseHolder(run).isEmpty());
    }

    /** What can be done about what a fresh look at the cloud shows to be made twice or left behind. */
    List<Cure> findCures() {
        return find().flatMap(found -> found.cure().stream()).toList();
    }

    private Stream<Diagnosis> find() {
        return new Doctor()
                        .diagnose(new Examination(
                                look(), runs.list(), Set.of(), Optional.empty(), Duration.ofDays(1), Instant.now()))
                        .stream()
                        .filter(found -> OURS.contains(found.kind()));
    }

    @Override
    public void atMost(Duration duration) {
        if (duration.compareTo(timing.slowestPoll()) <= 0) {
            points.pass(CrashPoint.Fate.DIES_LOOKING, "waiting");
        }
        points.requireAlive();
        try {
            if (closing.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException ended) {
            throw new CrashPoints.Halt();
        }
    }

    /** Lets go of everything; of a process that is dead already, nothing is left after this. */
    @Override
    public void close() {
        closing.countDown();
        executor.close();
    }
}
