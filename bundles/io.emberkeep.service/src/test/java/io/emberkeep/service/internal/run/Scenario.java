package io.emberkeep.service.internal.run;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A way for a run to go that the crash matrix walks through.
 *
 * @param prepare makes the world ready, plans, and sets the faults that are met on the way
 */
record Scenario(String name, Function<World, Plan> prepare) {
    static List<Scenario> all() {
        return List.of(
                new Scenario("direct full", world -> inUse(world, CaptureMode.DIRECT, Kind.FULL)),
                new Scenario("direct incremental", world -> inUse(world, CaptureMode.DIRECT, Kind.INCREMENTAL)),
                new Scenario("clone", world -> inUse(world, CaptureMode.CLONE, Kind.FULL)),
                new Scenario("snapshot full", world -> chunked(world, Kind.FULL)),
                new Scenario("snapshot incremental", world -> chunked(world, Kind.INCREMENTAL)),
                new Scenario("restore to a new volume", world -> world.restoreToNew(chain(world), "restored")),
                new Scenario("restore onto a volume", Scenario::overwriting),
                new Scenario("restore onto its own volume", Scenario::turnedBack),
                new Scenario("delete a chain", world -> world.delete(true, chain(world))),
                new Scenario("delete after a while", world -> deletedLater(world, Duration.ofMinutes(10))),
                new Scenario("a deletion stopped in time", Scenario::stoppedInTime),
                new Scenario("removing what was left", Scenario::cure),
                new Scenario("two volumes", Scenario::twoVolumes),
                new Scenario("a backup that fails", world -> failing(world, "createBackup")),
                new Scenario("a clone that fails", world -> failing(world, "createVolume")),
                new Scenario("a snapshot that fails", world -> failing(world, "createSnapshot")),
                new Scenario("a restore that fails", Scenario::failingRestore),
                new Scenario("a restore onto its own volume that fails", Scenario::failingTurnBack),
                new Scenario("a restore whose metadata are refused", Scenario::refusedMetadata),
                new Scenario("a deletion that fails", Scenario::failingDeletion),
                new Scenario("cancelled after the clone", Scenario::cancelled),
                new Scenario("an answer lost", world -> disturbed(world, "createBackup", Fault.ANSWER_LOST)),
                new Scenario("a request lost", world -> disturbed(world, "createVolume", Fault.REQUEST_LOST)),
                new Scenario("a long outage", Scenario::outage),
                new Scenario("a cloud without backup metadata", Scenario::oldCloud));
    }

    private static FakeVolume volume(World world) {
        FakeVolume volume = world.volume("db");
        volume.metadata.put("owner", "team a");
        return volume;
    }

    private static Plan inUse(World world, CaptureMode mode, Kind kind) {
        FakeVolume volume = volume(world);
        volume.status = "in-use";
        world.full(volume);
        return world.backup(mode, kind, volume);
    }

    private static Plan chunked(World world, Kind kind) {
        FakeVolume volume = volume(world);
        world.cloud().backupsInside().becomeChunked();
        world.full(volume);
        world.time().pass(Duration.ofHours(1));
        return world.backup(CaptureMode.SNAPSHOT, kind, volume);
    }

    /** The full of a chain of three. */
    private static FakeBackup chain(World world) {
        FakeVolume volume = volume(world);
        FakeBackup full = world.full(volume);
        world.incremental(volume);
        world.incremental(volume);
        return full;
    }

    private static Plan deletedLater(World world, Duration undoWindow) {
        DeleteWish wish = new DeleteWish(World.CLOUD, List.of(chain(world).id()), true, undoWindow);
        return world.machine().planner().delete(wish);
    }

    /** Asked for before it was begun, so that no point of the matrix comes before it. */
    private static Plan stoppedInTime(World world) {
        Plan plan = deletedLater(world, Duration.ofDays(30));
        world.storeFaults()
                .next(
                        "begin",
                        Fault.after(() -> world.store()
                                .journal()
                                .requestCancel(world.store()
                                        .journal()
                                        .runs()
                                        .getFirst()
                                        .id())));
        return plan;
    }

    private static Plan cure(World world) {
        FakeVolume volume = volume(world);
        world.full(volume);
        FakeBackup failed = world.incremental(volume);
        failed.status = "error";
        FakeVolume left = world.volume("left");
        left.metadata.put(Origin.TAG_KEY, "r/0/1/1");
        left.metadata.put(Origin.TEMPORARY_KEY, "true");
        Map<String, String> tag = Map.of(Origin.TAG_KEY, "r/0/0/1", Origin.TEMPORARY_KEY, "true");
        String snapshotId = world.cloud()
                .createSnapshot(new SnapshotRequest(volume.id(), "left", tag))
                .id();
        world.time().pass(Duration.ofMinutes(1));
        return world.machine()
                .planner()
                .cure(new CureWish(
                        World.CLOUD,
                        List.of(
                                new Cure.RemoveSnapshot(snapshotId),
                                new Cure.RemoveVolume(left.id()),
                                new Cure.RemoveBackup(failed.id()))));
    }

    private static Plan overwriting(World world) {
        FakeVolume target = world.volume("target");
        target.metadata.put("owner", "team b");
        FakeBackup backup = chain(world);
        target.metadata.put("src_backup_id", backup.id());
        return world.restoreOnto(backup, target);
    }

    private static Plan turnedBack(World world) {
        FakeVolume volume = volume(world);
        FakeBackup backup = world.full(volume);
        volume.data = "changed since";
        return world.restoreOnto(backup, volume);
    }

    private static Plan failingTurnBack(World world) {
        Plan plan = turnedBack(world);
        world.cloud().volumesInside().failNext("restoreBackup");
        return plan;
    }

    /** Refused for good, so that it is refused to whoever takes the run up, too. */
    private static Plan refusedMetadata(World world) {
        Plan plan = world.restoreToNew(chain(world), "restored");
        world.faults().always("setVolumeMetadata", Fault.refusal(ErrorKind.REFUSED, "No."));
        return plan;
    }

    private static Plan twoVolumes(World world) {
        return world.backup(CaptureMode.CLONE, Kind.FULL, volume(world), world.volume("logs"));
    }

    private static Plan failing(World world, String request) {
        Plan plan = inUse(world, CaptureMode.CLONE, Kind.FULL);
        world.cloud().volumesInside().failNext(request);
        return plan;
    }

    private static Plan failingRestore(World world) {
        Plan plan = world.restoreToNew(chain(world), "restored");
        world.cloud().volumesInside().failNext("restoreBackup");
        return plan;
    }

    private static Plan failingDeletion(World world) {
        Plan plan = world.delete(true, chain(world));
        world.cloud().volumesInside().failAlways("deleteBackup");
        return plan;
    }

    private static Plan cancelled(World world) {
        Plan plan = inUse(world, CaptureMode.CLONE, Kind.FULL);
        world.faults()
                .next(
                        "createVolume",
                        Fault.after(() -> world.store()
                                .journal()
                                .requestCancel(world.store()
                                        .journal()
                                        .runs()
                                        .getFirst()
                                        .id())));
        return plan;
    }

    private static Plan disturbed(World world, String request, Fault fault) {
        Plan plan = inUse(world, CaptureMode.CLONE, Kind.FULL);
        world.faults().next(request, fault);
        return plan;
    }

    private static Plan outage(World world) {
        Plan plan = inUse(world, CaptureMode.CLONE, Kind.FULL);
        world.faults().next("createVolume", Fault.after(() -> world.faults().outage(Duration.ofMinutes(5))));
        return plan;
    }

    private static Plan oldCloud(World world) {
        world.cloud().speak(new Microversion(3, 40));
        return inUse(world, CaptureMode.CLONE, Kind.FULL);
    }

    @Override
    public String toString() {
        return name;
    }
}
