package io.emberkeep.engine.tests;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.store.Store;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.store.internal.DefaultStoreConnector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A process that has the engine do one thing after another on a store and a cloud that others use as well. */
final class WorkerProgram {
    private final Machine machine;
    private final Random random;

    private WorkerProgram(Machine machine, long seed) {
        this.machine = machine;
        this.random = new Random(seed);
    }

    /** Takes the store, its own name, how many times it acts, and the lease in milliseconds. */
    public static void main(String[] arguments) throws InterruptedException {
        String name = arguments[1];
        Duration lease = Duration.ofMillis(Long.parseLong(arguments[3]));
        try (Store store = new DefaultStoreConnector().open(Optional.of(arguments[0]));
                Machine machine = new Machine(
                        store,
                        Site.connect(System.getenv()),
                        name,
                        new CrashPoints(CrashPoint.NOWHERE),
                        timing(lease))) {
            tell("ready");
            WorkerProgram worker = new WorkerProgram(machine, name.hashCode());
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                worker.act();
            }
        }
        tell("done");
    }

    /** With time for the others, who work on the same processors. */
    static Timing timing(Duration lease) {
        return new Timing(
                Duration.ofMillis(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                lease,
                Duration.ofMinutes(2),
                Duration.ZERO);
    }

    private void act() throws InterruptedException {
        try {
            for (Run left : machine.runs().resumeAll()) {
                tell("took-up " + machine.runs().await(left.id()).state());
            }
            Optional<Plan> plan = plan(machine.look());
            if (plan.isPresent()) {
                Run run = machine.runs().start(plan.get());
                tell("began " + run.id());
                Run end = machine.runs().await(run.id());
                tell((end.state().isOpen() ? "let-go " : "ended ") + end.id() + " " + end.state());
            }
        } catch (EmberkeepException told) {
            tell("refused " + told.kind() + " " + told.getMessage());
        }
    }

    private Optional<Plan> plan(Catalogue seen) {
        List<String> volumes = seen.volumes().values().stream()
                .filter(KnownVolume::isPresent)
                .filter(known -> known.volume().name().startsWith("volume-"))
                .map(known -> known.volume().id())
                .toList();
        List<String> backups = seen.backups().values().stream()
                .filter(KnownBackup::isAvailable)
                .map(KnownBackup::id)
                .toList();
        int dice = backups.isEmpty() ? 0 : random.nextInt(10);
        return switch (dice) {
            case 0, 1, 2, 3, 4 -> backup(List.of(any(volumes)), CaptureMode.DIRECT, Kind.AUTOMATIC);
            case 5 -> backup(volumes.subList(0, 2), CaptureMode.DIRECT, Kind.AUTOMATIC);
            case 6, 7 -> backup(List.of(any(volumes)), CaptureMode.CLONE, Kind.FULL);
            case 8 -> Optional.of(machine.planner().delete(new DeleteWish(Site.CLOUD, List.of(any(backups)), true)));
            default ->
                Optional.of(machine.planner()
                        .restore(new RestoreWish(
                                Site.CLOUD,
                                any(backups),
                                new RestoreWish.Target.NewVolume("restored", Optional.empty(), Optional.empty()))));
        };
    }

    private Optional<Plan> backup(List<String> volumes, CaptureMode mode, Kind kind) {
        return Optional.of(machine.planner().backup(new BackupWish(Site.CLOUD, volumes, kind, mode, Optional.empty())));
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
