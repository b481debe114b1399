package io.emberkeep.engine.tests;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.api.plan.RestoreWish.Target;
import io.emberkeep.api.run.Run;
import io.emberkeep.engine.tests.CrashPoint.Fate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Random runs in a cloud of their own behind a bad network, by processes that die, all as one seed wills; then the network
 * heals, and what should be so is so.
 */
final class Soak implements AutoCloseable {
    private static final double MISCHIEF = 0.04;
    private static final double DEATH = 0.25;
    private static final int LATEST_DEATH = 40;
    private static final int MOST_RESUMES = 5;

    private final Random random;
    private final TrialStore store;
    private final Site site = new Site();
    private final FaultProxy proxy;
    private final CloudGateway badCloud;
    private final List<String> volumes;
    private final SoakVerdict verdict;
    private int machines;

    /** Keeps what it does in a store, which it closes. */
    Soak(long seed, TrialStore store) throws IOException {
        this.store = store;
        random = new Random(seed);
        proxy = new FaultProxy(site.volumeUrl(), Machine.QUICK.grace().multipliedBy(2));
        badCloud = site.connectThrough(proxy.url());
        volumes = List.of(site.volume("db"), site.volume("logs"), site.chunkedVolume("archive"));
        verdict = new SoakVerdict(site, store.store());
    }

    /** Begins so many runs, one after the other, and says what is wrong in the end. */
    SoakVerdict run(int count) throws InterruptedException {
        Random network = new Random(random.nextLong());
        proxy.suffer(() -> {
            synchronized (network) {
                return Mischief.chosenBy(network, MISCHIEF);
            }
        });
        for (int number = 0; number < count; number++) {
            beginOne(number);
        }
        proxy.suffer(() -> Mischief.NONE);
        Site.await(proxy::isQuiet);
        finish();
        verdict.judge(proxy.met());
        return verdict;
    }

    private Machine machine(CloudGateway cloud, CrashPoint fate) {
        return new Machine(store.store(), cloud, "process " + ++machines, new CrashPoints(fate), Machine.HASTY);
    }

    private CrashPoint fate() {
        return random.nextDouble() < DEATH
                ? new CrashPoint(Fate.DIES_WRITING, random.nextInt(LATEST_DEATH))
                : CrashPoint.NOWHERE;
    }

    private void beginOne(int number) {
        String volume = volumes.get(random.nextInt(volumes.size()));
        site.control().write(volume, number);
        verdict.remember(volumes);
        Optional<Plan> plan = plan(volume, number);
        if (plan.isPresent()) {
            begin(plan.get());
            resume(fate());
        }
    }

    /** Planning asks a good network here; what a bad one does to a question is told to the person who asks. */
    private Optional<Plan> plan(String volume, int number) {
        try (Machine planning = machine(site.cloud(), CrashPoint.NOWHERE)) {
            return Optional.of(plan(planning.planner(), volume, number));
        } catch (EmberkeepException refused) {
            verdict.countRefused();
            return Optional.empty();
        }
    }

    private Plan plan(Planner planner, String volume, int number) {
        Kind kind = random.nextBoolean() ? Kind.AUTOMATIC : Kind.FULL;
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> backup(planner, CaptureMode.DIRECT, kind, volume);
            case 3 -> backup(planner, CaptureMode.CLONE, Kind.FULL, volumes.toArray(String[]::new));
            case 4 -> backup(planner, CaptureMode.CLONE, Kind.FULL, volume);
            case 5 -> backup(planner, CaptureMode.SNAPSHOT, kind, volumes.getLast());
            case 6 ->
                planner.restore(new RestoreWish(
                        Site.CLOUD,
                        anyBackup(),
                        new Target.NewVolume("restored " + number, Optional.empty(), Optional.empty())));
            case 7 -> planner.restore(new RestoreWish(Site.CLOUD, anyBackup(), new Target.ExistingVolume(volume)));
            default -> planner.delete(new DeleteWish(Site.CLOUD, List.of(anyBackup()), random.nextBoolean()));
        };
    }

    private static Plan backup(Planner planner, CaptureMode mode, Kind kind, String... sources) {
        return planner.backup(new BackupWish(Site.CLOUD, List.of(sources), kind, mode, Optional.empty()));
    }

    private String anyBackup() {
        List<String> ids = site.cloud().backups().stream()
                .filter(backup -> backup.status() == BackupStatus.AVAILABLE)
                .map(Backup::id)
                .sorted()
                .toList();
        return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    }

    private void begin(Plan plan) {
        Machine machine = machine(badCloud, fate());
        try {
            machine.awaitFate(machine.runs().start(plan).id());
        } catch (CrashPoints.Halt killed) {
            return;
        } catch (EmberkeepException locked) {
            verdict.countRefused();
        } finally {
            machine.close();
        }
    }

    private void resume(CrashPoint fate) {
        try (Machine heir = machine(badCloud, fate)) {
            open().forEach(run -> takeUp(heir, run));
        }
    }

    private List<Run> open() {
        return store.store().journal().runs().stream()
                .filter(run -> run.state().isOpen())
                .toList();
    }

    private void takeUp(Machine heir, Run run) {
        String id = run.id();
        store.store()
                .journal()
                .leaseHolder(id)
                .ifPresent(dead -> store.store().journal().releaseLease(id, dead));
        try {
            heir.runs().resume(id);
            heir.awaitFate(id);
        } catch (CrashPoints.Halt killed) {
            return;
        }
    }

    /** What later refreshes do, and the person who looks at what they find. */
    private void finish() throws InterruptedException {
        for (int resume = 0; resume < MOST_RESUMES && !open().isEmpty(); resume++) {
            try (Machine heir = machine(site.cloud(), CrashPoint.NOWHERE)) {
                open().forEach(run -> takeUp(heir, run));
            }
        }
        try (Machine machine = machine(site.cloud(), CrashPoint.NOWHERE)) {
            verdict.adopted(machine.tidyButForWhatIsNeeded());
        }
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        site.close();
        store.close();
    }
}
