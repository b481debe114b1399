package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepState;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreachableCloudTest {
    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final Plan clone = world.backup(CaptureMode.CLONE, Kind.FULL, volume);

    private Run runOut(String request, Duration outage) {
        world.faults().next(request, Fault.after(() -> world.faults().outage(outage)));
        return world.machine().run(clone);
    }

    private Run resumed(Run run) {
        assertEquals(RunState.UNKNOWN, run.state());
        assertTrue(world.store().isLocked(volume.id()), "nobody else may touch the volume meanwhile");
        return world.machine().runs().resume(run.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup", "deleteVolume", "deleteSnapshot"})
    void aShortOutageIsSatOut(String request) {
        Run run = runOut(request, Duration.ofMinutes(1));

        assertEquals(RunState.DONE, run.state());
        assertEquals(List.of(), world.leftOver());
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup", "deleteVolume", "deleteSnapshot"})
    void aLongOneLeavesTheRunUnknownAndResumingFinishesIt(String request) {
        Run left = runOut(request, Duration.ofMinutes(10));
        assertTrue(left.error().orElseThrow().contains("emberkeep run resume " + left.id()));
        world.time().pass(Duration.ofMinutes(10));
        Run run = resumed(left);

        assertEquals(RunState.DONE, run.state());
        assertEquals(Optional.empty(), run.error());
        assertEquals(List.of(), world.leftOver());
        assertEquals(1, world.cloud().backupsInside().all().size());
        assertFalse(world.store().isLocked(volume.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup", "deleteVolume", "deleteSnapshot"})
    void whatIsTurnedAwayForAWhileIsSentAgainThen(String request) {
        Duration wait = Duration.ofSeconds(20);
        Fault tooMany = Fault.turnedAway(ErrorKind.CONFLICT, wait);
        world.faults().next(request, tooMany, Fault.turnedAway(ErrorKind.UNREACHABLE, wait), tooMany);
        Instant begin = world.time().instant();
        Run run = world.machine().run(clone);

        assertEquals(RunState.DONE, run.state(), () -> run.error().toString());
        assertEquals(4, world.faults().count(request));
        assertFalse(world.time().instant().isBefore(begin.plus(wait.multipliedBy(3))));
        assertEquals(List.of(), world.leftOver());
        assertEquals(1, world.cloud().backupsInside().all().size());
    }

    @Test
    void whatIsTurnedAwayForLongFailsAtOnceAndLeavesNothing() {
        world.faults().next("createBackup", Fault.turnedAway(ErrorKind.CONFLICT, Duration.ofHours(1)));
        Run run = world.machine().run(clone);

        assertEquals(RunState.FAILED, run.state());
        assertEquals(1, world.faults().count("createBackup"));
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void whatIsTurnedAwayAgainAndAgainFailsWhenPatienceEnds() {
        Fault[] always = new Fault[30];
        Arrays.fill(always, Fault.turnedAway(ErrorKind.CONFLICT, Duration.ofSeconds(20)));
        world.faults().next("createBackup", always);

        assertEquals(RunState.FAILED, world.machine().run(clone).state());
        assertTrue(world.faults().count("createBackup") < 10);
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void resumingWhileItIsStillOutLeavesTheRunUnknown() {
        Run left = runOut("createVolume", Duration.ofMinutes(10));

        assertEquals(RunState.UNKNOWN, resumed(left).state());
        world.time().pass(Duration.ofMinutes(10));
        assertEquals(RunState.DONE, resumed(left).state());
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void aLostAnswerFollowedByALongOutageIsFoundAfterwards() {
        world.faults().next("createBackup", call -> {
            call.carryOut();
            world.faults().outage(Duration.ofMinutes(10));
            return Fault.REQUEST_LOST.meet(call);
        });
        Run left = world.machine().run(clone);
        assertEquals(StepState.INTENDED, left.step(0, 2).state());
        world.time().pass(Duration.ofMinutes(10));

        assertEquals(RunState.DONE, resumed(left).state());
        assertEquals(1, world.cloud().backupsInside().all().size());
    }

    @Test
    void aRunThatSentNothingHasFailedAndFreesItsVolumes() {
        world.refuseConnections(Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "The cloud is away.")));
        Run run = world.machine().run(clone);

        assertEquals(RunState.FAILED, run.state());
        assertEquals(
                Optional.of("The cloud is away. Nothing was sent to the cloud; plan it again when that is settled."),
                run.error());
        assertFalse(world.store().isLocked(volume.id()));
        assertTrue(world.time().sinceStart().toSeconds() >= 120, "it was asked again for a while");
    }

    @Test
    void aPollThatTimesOutIsNotTheEndOfTheRun() {
        world.faults().next("backup", Fault.NONE, Fault.refusal(ErrorKind.TIMED_OUT, "No answer within a minute."));

        assertEquals(RunState.DONE, world.machine().run(clone).state());
    }

    @Test
    void anotherProjectIsNotTouched() {
        world.cloud().lead(new Scope("http://keystone", "region", "other-id", "other"));
        Run run = world.machine().run(clone);

        assertEquals(RunState.FAILED, run.state());
        String said = run.error().orElseThrow();
        assertTrue(said.contains("project other") && said.contains("project demo"), said);
        assertEquals(0, world.faults().count("createSnapshot"));
    }

    @Test
    void aProfileThatLeadsElsewhereAfterTheBeginningLeavesTheRunOpen() {
        Run left = runOut("createVolume", Duration.ofMinutes(10));
        Scope right = world.cloud().scope();
        world.time().pass(Duration.ofMinutes(10));
        world.cloud().lead(new Scope("http://keystone", "region", "other-id", "other"));
        assertEquals(RunState.UNKNOWN, resumed(left).state());
        world.cloud().lead(right);

        assertEquals(RunState.DONE, resumed(left).state());
        assertEquals(List.of(), world.leftOver());
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup", "deleteVolume"})
    void aRevokedCredentialLeavesNothingBehindOnceItWorksAgain(String request) {
        Fault revoked = Fault.refusal(ErrorKind.UNAUTHORISED, "The token was revoked.");
        world.faults().next(request, Fault.after(() -> world.faults().everywhere(revoked)));
        Run left = world.machine().run(clone);
        assertTrue(left.error().orElseThrow().contains("The token was revoked."));
        world.faults().everywhere(Fault.NONE);
        Run run = resumed(left);

        assertFalse(run.state().isOpen());
        assertEquals(List.of(), world.leftOver());
        assertFalse(world.store().isLocked(volume.id()));
    }
}
