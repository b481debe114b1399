package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Edge;
import io.emberkeep.api.catalogue.Provenance;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parent that was predicted, compared with the one that the cloud took. */
class ParentOutcomeTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final FakeBackup full = world.full(volume);

    private Edge edge(String backupId) {
        return world.machine()
                .catalogues()
                .refresh(World.CLOUD, (message, done) -> {})
                .forest(volume.id())
                .node(backupId)
                .orElseThrow()
                .parent()
                .orElseThrow();
    }

    private Run run(Plan plan) {
        Run run = world.machine().run(plan);
        assertEquals(RunState.DONE, run.state(), run.toString());
        return run;
    }

    @Test
    void aPredictionThatHeldIsNotWorthAWord() {
        world.time().pass(Duration.ofMinutes(1));
        Run run = run(world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume));
        assertEquals(Optional.empty(), run.step(0, 0).note());
        String made = run.step(0, 0).resourceId().orElseThrow();
        assertEquals(new Edge(full.id(), Provenance.RECORDED), edge(made));
    }

    @Test
    void anotherToolThatWasQuickerBetweenLookAndRequestIsFoundOut() {
        world.time().pass(Duration.ofMinutes(1));
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume);
        List<FakeBackup> theirs = new ArrayList<>();
        world.faults().next("createBackup", Fault.before(() -> {
            theirs.add(world.full(volume));
            world.time().pass(Duration.ofSeconds(2));
        }));
        Run run = run(plan);
        String note = run.step(0, 0).note().orElseThrow();
        assertTrue(note.contains(theirs.getFirst().id()) && note.contains("another tool was quicker"), note);
        String made = run.step(0, 0).resourceId().orElseThrow();
        assertEquals(
                Optional.of(theirs.getFirst().id()),
                world.cloud().backupsInside().get(made).parentId());
        assertEquals(new Edge(theirs.getFirst().id(), Provenance.RECORDED), edge(made), "the record is put right");
    }

    @Test
    void oneThatTheLookSawIsTakenAndTold() {
        world.time().pass(Duration.ofMinutes(1));
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume);
        FakeBackup theirs = world.full(volume);
        world.time().pass(Duration.ofMinutes(1));
        Run run = run(plan);
        assertTrue(run.step(0, 0).note().orElseThrow().contains("came in between"));
        assertEquals(
                theirs.id(), edge(run.step(0, 0).resourceId().orElseThrow()).parentId());
    }

    @Test
    void aFullThatWasAskedForAsAnIncrementalIsTold() {
        world.time().pass(Duration.ofMinutes(1));
        Plan plan = world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume);
        world.cloud().backupsInside().makeNextFull();
        assertTrue(run(plan).step(0, 0).note().orElseThrow().contains("full"));
    }
}
