package io.emberkeep.service.internal.fake;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A cloud, a store and the time, with as many processes on them as a test starts. */
public final class World {
    public static final String CLOUD = "lab";

    private static final Logger ENGINE = Logger.getLogger("io.emberkeep.service.internal.run");

    static {
        // The runs of these worlds break off on purpose, thousands of times.
        ENGINE.setLevel(Level.OFF);
    }

    private final VirtualTime time = new VirtualTime();
    private final FakeCloud cloud = new FakeCloud(time);
    private final Faults faults = new Faults(time);
    private final MemoryStore store = new MemoryStore(time);
    private final Faults storeFaults = new Faults(time);
    private Optional<EmberkeepException> noConnection = Optional.empty();
    private int machines;

    public Machine machine() {
        return machine(CrashPoints.none());
    }

    public Machine machine(CrashPoints points) {
        return new Machine(this, "process " + ++machines, points);
    }

    CloudGateway connect(String name, CloudGateway gateway) {
        noConnection.ifPresent(failure -> {
            throw failure;
        });
        return gateway;
    }

    /** Lets every attempt to connect fail, or succeed again. */
    public void refuseConnections(Optional<EmberkeepException> failure) {
        noConnection = failure;
    }

    public VirtualTime time() {
        return time;
    }

    public FakeCloud cloud() {
        return cloud;
    }

    /** Between the engine and the cloud. */
    public Faults faults() {
        return faults;
    }

    public MemoryStore store() {
        return store;
    }

    /** Between the engine and the store. */
    public Faults storeFaults() {
        return storeFaults;
    }

    public FakeVolume volume(String name) {
        return cloud.volumesInside().add(name, "data of " + name);
    }

    /** A finished full backup by another tool, an hour after whatever was before. */
    public FakeBackup full(FakeVolume volume) {
        time.pass(Duration.ofHours(1));
        return cloud.backupsInside().add(volume, false);
    }

    /** A finished incremental backup by another tool, an hour after whatever was before. */
    public FakeBackup incremental(FakeVolume volume) {
        time.pass(Duration.ofHours(1));
        return cloud.backupsInside().add(volume, true);
    }

    /** A finished full backup of a snapshot by another tool, which has deleted the snapshot since. */
    public FakeBackup ofSnapshot(FakeVolume volume) {
        time.pass(Duration.ofHours(1));
        return cloud.backupsInside().addOfSnapshot(volume);
    }

    /** What runs make on the way and have not removed. */
    public List<String> leftOver() {
        Stream<String> snapshots = cloud.snapshots().stream().map(Snapshot::id);
        Stream<String> volumes =
                cloud.volumes().stream().filter(Origin::isTemporary).map(Volume::id);
        return Stream.concat(snapshots, volumes).toList();
    }

    public Plan backup(CaptureMode mode, BackupWish.Kind kind, FakeVolume... volumes) {
        List<String> ids = List.of(volumes).stream().map(FakeVolume::id).toList();
        return machine().planner().backup(new BackupWish(CLOUD, ids, kind, mode, Optional.empty()));
    }

    public Plan restoreToNew(FakeBackup backup, String name) {
        return machine()
                .planner()
                .restore(new RestoreWish(
                        CLOUD,
                        backup.id(),
                        new RestoreWish.Target.NewVolume(name, Optional.empty(), Optional.empty())));
    }

    public Plan restoreOnto(FakeBackup backup, FakeVolume volume) {
        return machine()
                .planner()
                .restore(new RestoreWish(CLOUD, backup.id(), new RestoreWish.Target.ExistingVolume(volume.id())));
    }

    public Plan delete(boolean withDescendants, FakeBackup... backups) {
        List<String> ids = List.of(backups).stream().map(FakeBackup::id).toList();
        return machine().planner().delete(new DeleteWish(CLOUD, ids, withDescendants));
    }
}
