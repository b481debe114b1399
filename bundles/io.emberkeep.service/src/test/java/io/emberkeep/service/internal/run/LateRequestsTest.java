package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.Progress;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.doctor.Doctor;
import io.emberkeep.api.doctor.Examination;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.Picture;
import io.emberkeep.service.internal.fake.Ports;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests that reach the cloud when nobody reckons with them any more. */
class LateRequestsTest {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final Machine machine = world.machine();
    private final Deque<Ports.Call> onTheirWay = new ArrayDeque<>();

    private final Fault late = call -> {
        onTheirWay.add(call);
        return Fault.REQUEST_LOST.meet(call);
    };

    private Plan full() {
        return world.backup(CaptureMode.DIRECT, Kind.FULL, volume);
    }

    private void arrive() {
        onTheirWay.remove().carryOut();
    }

    private long backups() {
        return world.cloud().backupsInside().all().size();
    }

    /** What the next look at the cloud finds that no run needs. */
    private List<Cure> cures() {
        return new Doctor()
                        .diagnose(new Examination(
                                machine.catalogues().refresh(World.CLOUD, Progress.NONE),
                                machine.runs().list(),
                                Set.of(),
                                Optional.empty(),
                                Duration.ofDays(1),
                                world.time().instant()))
                        .stream()
                        .flatMap(found -> found.cure().stream())
                        .toList();
    }

    /** The process sleeps after its lease check, and another one finishes its run meanwhile. */
    private Run runOfASleeper(Plan plan, String request) {
        Machine heir = world.machine();
        world.faults().next(request, Fault.before(() -> {
            world.time().pass(LEASE);
            heir.runs().resumeAll();
        }));
        Run run = machine.run(plan);
        world.time().pass(Duration.ofMinutes(10));
        return run;
    }

    @Test
    void whatASleeperMakesTwiceIsFoundAndRemovedByAPlan() {
        Run run = runOfASleeper(full(), "createBackup");
        assertEquals(RunState.DONE, run.state());
        assertEquals(2, backups(), "the late one came all the same");
        Plan removal = machine.planner().cure(new CureWish(World.CLOUD, cures()));

        assertEquals(RunState.DONE, machine.run(removal).state());
        assertEquals(
                run.steps().getFirst().resourceId().orElseThrow(),
                world.cloud().backupsInside().all().getFirst().id());
        assertEquals(1, backups());
        assertEquals(List.of(), cures());
    }

    @Test
    void aSecondBackupThatOthersBuildOnIsAdopted() {
        runOfASleeper(full(), "createBackup");
        assertEquals(2, world.cloud().backups().size());
        world.incremental(volume);

        assertEquals(List.of(), cures(), "it keeps nothing else from being cured");
    }

    @Test
    void aVolumeThatComesAfterItsRunHasGivenUpIsRemovedByAPlan() {
        Plan plan = world.restoreToNew(world.full(volume), "restored");
        world.faults().next("createVolume", late, late, late);
        assertEquals(RunState.FAILED, machine.run(plan).state());
        assertEquals(List.of(), cures());
        arrive();
        world.time().pass(Duration.ofMinutes(1));
        assertEquals(2, world.cloud().volumes().size());

        Plan removal = machine.planner().cure(new CureWish(World.CLOUD, cures()));

        assertEquals(RunState.DONE, machine.run(removal).state());
        assertEquals(volume.id(), world.cloud().volumes().getFirst().id());
        assertEquals(1, world.cloud().volumes().size());
    }

    @Test
    void aBackupThatComesAfterItsRunHasGivenUpStaysWhileItIsTheNewest() {
        world.faults().next("createBackup", late, late, late);
        assertEquals(RunState.FAILED, machine.run(full()).state());
        arrive();
        world.time().pass(Duration.ofMinutes(1));
        assertEquals(List.of(), cures());

        world.full(volume);

        assertEquals(1, cures().size());
    }

    @Test
    void aTemporaryThingThatCameTooLateIsRemovedByAPlan() {
        runOfASleeper(world.backup(CaptureMode.CLONE, Kind.FULL, volume), "createSnapshot");
        assertEquals(1, world.leftOver().size());

        Plan removal = machine.planner().cure(new CureWish(World.CLOUD, cures()));

        assertEquals(RunState.DONE, machine.run(removal).state());
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void nothingIsLeftWhereNothingCameLate() {
        machine.run(world.backup(CaptureMode.CLONE, Kind.FULL, volume));

        assertEquals(List.of(), cures());
    }

    @Test
    void aSleeperThatWakesBeforeItsLeaseCheckSendsNothing() {
        Machine heir = world.machine();
        Plan plan = world.restoreToNew(world.full(volume), "restored");
        world.storeFaults().next("renewLease", Fault.before(() -> {
            world.time().pass(LEASE);
            heir.runs().resumeAll();
        }));

        assertEquals(RunState.DONE, machine.run(plan).state());
        assertEquals(1, world.faults().count("createVolume"));
    }

    @Test
    void aDeletionThatIsUnderWayAlreadyIsWaitedFor() {
        Plan plan = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
        world.faults()
                .next(
                        "deleteSnapshot",
                        Fault.before(() -> world.cloud()
                                .deleteSnapshot(
                                        world.cloud().snapshots().getFirst().id())));

        assertEquals(RunState.DONE, machine.run(plan).state());
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void aFirstAttemptThatStandsInTheWayOfTheSecondCounts() {
        Plan plan = full();
        world.faults().next("createBackup", late, Fault.before(this::arrive));
        Run run = machine.run(plan);

        assertEquals(RunState.DONE, run.state(), () -> run.error().toString());
        assertEquals(1, backups());
    }

    @Test
    void aFirstRestoreThatStandsInTheWayOfTheSecondCounts() {
        World undisturbed = new World();
        Plan plain = undisturbed.restoreToNew(undisturbed.full(undisturbed.volume("db")), "restored");
        undisturbed.machine().run(plain);
        Plan plan = world.restoreToNew(world.full(volume), "restored");
        world.faults().next("restoreBackup", late, Fault.before(this::arrive));

        assertEquals(RunState.DONE, machine.run(plan).state());
        assertEquals(Picture.of(undisturbed.cloud()), Picture.of(world.cloud()));
    }

    @Test
    void afterTheGraceThereIsOneMoreLook() {
        Plan plan = full();
        world.faults().next("createBackup", late);
        world.faults().next("backupsOf", Fault.after(() -> {
            world.time().pass(GRACE);
            arrive();
        }));

        assertEquals(RunState.DONE, machine.run(plan).state());
        assertEquals(1, backups());
    }
}
