package io.emberkeep.service.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CurePlannerTest {
    private static final Map<String, String> TAG = Map.of(Origin.TAG_KEY, "r/0/0/1", Origin.TEMPORARY_KEY, "true");

    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final FakeBackup full = world.full(volume);

    private Plan plan(Cure... cures) {
        return world.machine().planner().cure(new CureWish(World.CLOUD, List.of(cures)));
    }

    private void assertRefused(ErrorKind kind, Cure... cures) {
        assertEquals(
                kind, assertThrows(EmberkeepException.class, () -> plan(cures)).kind());
    }

    private FakeVolume leftVolume() {
        FakeVolume left = world.volume("left");
        left.metadata.putAll(TAG);
        return left;
    }

    @Test
    void volumesGoBeforeSnapshots() {
        FakeVolume left = leftVolume();
        String snapshotId = world.cloud()
                .createSnapshot(new SnapshotRequest(volume.id(), "left", TAG))
                .id();
        Plan plan = plan(new Cure.RemoveSnapshot(snapshotId), new Cure.RemoveVolume(left.id()));

        assertEquals(
                List.of(
                        new Action.DeleteVolume(new Ref.Id(left.id())),
                        new Action.DeleteSnapshot(new Ref.Id(snapshotId))),
                plan.tasks().getFirst().steps().stream()
                        .map(step -> step.action())
                        .toList());
        assertEquals(Set.of(left.id(), volume.id()), plan.lockedVolumes());
    }

    @Test
    void whatNoRunHasMadeStays() {
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveVolume(volume.id()));
        assertRefused(ErrorKind.NOT_FOUND, new Cure.RemoveSnapshot("unknown"));
        assertRefused(ErrorKind.INVALID_INPUT);
    }

    @Test
    void whatWasRestoredStays() {
        FakeVolume restored = leftVolume();
        restored.metadata.put(Volume.RESTORED_FROM_KEY, full.id());
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveVolume(restored.id()));
    }

    @Test
    void whatRunsHaveLeftGoesEachByItself() {
        FakeVolume one = leftVolume();
        FakeVolume other = leftVolume();
        other.metadata.put(Origin.TAG_KEY, "s/0/0/1");
        Plan plan = plan(new Cure.RemoveVolume(one.id()), new Cure.RemoveVolume(other.id()));
        assertEquals(
                List.of(one.id(), other.id()),
                plan.tasks().stream().map(task -> task.volumeId()).toList());
    }

    @Test
    void whatIsInUseStays() {
        FakeVolume left = leftVolume();
        left.status = "in-use";
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveVolume(left.id()));
    }

    @Test
    void aFailedBackupGoes() {
        full.status = "error";
        assertEquals(
                List.of(new Action.DeleteBackup(full.id())),
                plan(new Cure.RemoveBackup(full.id())).tasks().getFirst().steps().stream()
                        .map(step -> step.action())
                        .toList());
    }

    @Test
    void butNotOneThatIsHeldOrOfASnapshotOrBuiltOn() {
        FakeBackup ofSnapshot = world.ofSnapshot(volume);
        ofSnapshot.status = "error";
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveBackup(ofSnapshot.id()));
        world.cloud().backupsInside().vanish(ofSnapshot.id());
        FakeBackup incremental = world.incremental(volume);
        full.status = "error";
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveBackup(full.id()));
        incremental.status = "error";
        world.time().pass(Duration.ofSeconds(1));
        world.store()
                .hold(
                        world.cloud().scope(),
                        incremental.id(),
                        new Hold("look at it", world.time().instant()));
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveBackup(incremental.id()));
    }

    private static List<Action> actions(Plan plan) {
        return plan.tasks().stream()
                .flatMap(task -> task.steps().stream())
                .map(step -> step.action())
                .toList();
    }

    private static void assertLeftOut(Plan plan, String what) {
        List<String> reasons =
                plan.tasks().stream().flatMap(task -> task.reasons().stream()).toList();
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.startsWith("Left out: ") && reason.contains(what)),
                () -> what + " in " + reasons);
    }

    @Test
    void whatCantGoIsLeftOutWithItsReason() {
        FakeVolume left = leftVolume();
        FakeVolume busy = leftVolume();
        busy.status = "in-use";
        FakeBackup incremental = world.incremental(volume);
        Plan plan = plan(
                new Cure.RemoveBackup(full.id()),
                new Cure.RemoveVolume(left.id()),
                new Cure.RemoveVolume(busy.id()),
                new Cure.RemoveSnapshot("gone"));

        assertEquals(List.of(new Action.DeleteVolume(new Ref.Id(left.id()))), actions(plan));
        assertLeftOut(plan, incremental.id());
        assertLeftOut(plan, "state in-use");
        assertLeftOut(plan, "no snapshot gone");
    }

    @Test
    void whatStaysKeepsWhatItBuildsOn() {
        FakeBackup incremental = world.incremental(volume);
        FakeBackup last = world.incremental(volume);
        world.full(volume);
        Cure[] all = {
            new Cure.RemoveBackup(full.id()), new Cure.RemoveBackup(incremental.id()), new Cure.RemoveBackup(last.id()),
        };
        assertEquals(3, actions(plan(all)).size(), "together all can go");

        last.status = "restoring";
        assertRefused(ErrorKind.CONFLICT, all);
        FakeVolume logs = world.volume("logs");
        FakeBackup other = world.full(logs);
        world.full(logs);
        Plan plan = plan(all[0], all[1], all[2], new Cure.RemoveBackup(other.id()));
        assertEquals(List.of(new Action.DeleteBackup(other.id())), actions(plan));
    }

    @Test
    void theNewestDataStayWhateverWasFoundBefore() {
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveBackup(full.id()));
        world.full(volume);
        assertEquals(1, actions(plan(new Cure.RemoveBackup(full.id()))).size());
    }

    @Test
    void aVolumeThatIsBackedUpIsSomebodys() {
        FakeVolume late = world.volume("late");
        late.metadata.put(Origin.TAG_KEY, "r/0/0/1");
        assertEquals(1, actions(plan(new Cure.RemoveVolume(late.id()))).size());
        world.full(late);
        assertRefused(ErrorKind.REFUSED, new Cure.RemoveVolume(late.id()));
    }
}
