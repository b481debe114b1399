package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeBackup;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.Picture;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LostAnswersTest {
    private static Plan cloned(World world) {
        return world.backup(CaptureMode.CLONE, Kind.FULL, world.volume("db"));
    }

    private static Plan snapshot(World world) {
        FakeVolume volume = world.volume("db");
        world.cloud().backupsInside().becomeChunked();
        world.full(volume);
        return world.backup(CaptureMode.SNAPSHOT, Kind.FULL, volume);
    }

    private static Plan incremental(World world) {
        FakeVolume volume = world.volume("db");
        world.full(volume);
        return world.backup(CaptureMode.DIRECT, Kind.INCREMENTAL, volume);
    }

    private static Plan restored(World world) {
        return world.restoreToNew(world.full(world.volume("db")), "restored");
    }

    private static Plan overwritten(World world) {
        return world.restoreOnto(world.full(world.volume("db")), world.volume("target"));
    }

    private static Plan turnedBack(World world) {
        FakeVolume volume = world.volume("db");
        FakeBackup full = world.full(volume);
        volume.data = "changed since";
        return world.restoreOnto(full, volume);
    }

    private static Plan deleted(World world) {
        FakeVolume volume = world.volume("db");
        FakeBackup full = world.full(volume);
        world.incremental(volume);
        return world.delete(true, full);
    }

    static Stream<Arguments> requests() {
        Function<World, Plan> clone = LostAnswersTest::cloned;
        Function<World, Plan> snapshot = LostAnswersTest::snapshot;
        Function<World, Plan> incremental = LostAnswersTest::incremental;
        Function<World, Plan> restored = LostAnswersTest::restored;
        Function<World, Plan> overwritten = LostAnswersTest::overwritten;
        Function<World, Plan> turnedBack = LostAnswersTest::turnedBack;
        Function<World, Plan> deleted = LostAnswersTest::deleted;
        return Stream.of(
                Arguments.of("createSnapshot", clone),
                Arguments.of("createVolume", clone),
                Arguments.of("createBackup", clone),
                Arguments.of("deleteVolume", clone),
                Arguments.of("deleteSnapshot", clone),
                Arguments.of("createSnapshot", snapshot),
                Arguments.of("createBackup", snapshot),
                Arguments.of("deleteSnapshot", snapshot),
                Arguments.of("createBackup", incremental),
                Arguments.of("createVolume", restored),
                Arguments.of("restoreBackup", restored),
                Arguments.of("setVolumeMetadata", restored),
                Arguments.of("restoreBackup", overwritten),
                Arguments.of("setVolumeMetadata", overwritten),
                Arguments.of("restoreBackup", turnedBack),
                Arguments.of("setVolumeMetadata", turnedBack),
                Arguments.of("deleteBackup", deleted));
    }

    private static String undisturbed(Function<World, Plan> planned) {
        World world = new World();
        assertEquals(RunState.DONE, world.machine().run(planned.apply(world)).state());
        return Picture.of(world.cloud());
    }

    private static Run disturbed(World world, Function<World, Plan> planned, String request, Fault... faults) {
        Plan plan = planned.apply(world);
        world.faults().next(request, faults);
        Run run = world.machine().run(plan);
        assertEquals(RunState.DONE, run.state(), () -> run.error().toString());
        return run;
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatWasDoneIsFoundAgainAndNotDoneTwice(String request, Function<World, Plan> planned) {
        World world = new World();
        disturbed(world, planned, request, Fault.ANSWER_LOST);

        assertEquals(undisturbed(planned), Picture.of(world.cloud()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatNeverArrivedIsAskedForOnceMore(String request, Function<World, Plan> planned) {
        World world = new World();
        Run run = disturbed(world, planned, request, Fault.REQUEST_LOST);

        assertEquals(undisturbed(planned), Picture.of(world.cloud()));
        assertTrue(run.steps().stream().anyMatch(step -> step.attempt() == 2), "a new attempt has a new tag");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestThatCouldNotBeSentIsSentLaterUnderTheSameTag(String request, Function<World, Plan> planned) {
        World world = new World();
        Run run = disturbed(world, planned, request, Fault.NOT_SENT, Fault.NOT_SENT);

        assertEquals(undisturbed(planned), Picture.of(world.cloud()));
        assertTrue(run.steps().stream().allMatch(step -> step.attempt() <= 1));
    }

    @Test
    void nothingThatCreatesIsSentAgainBeforeTheGraceIsOver() {
        World world = new World();
        Run run = disturbed(world, LostAnswersTest::incremental, "createBackup", Fault.REQUEST_LOST);

        long waited = Duration.between(
                        run.startedAt(), run.steps().getFirst().intendedAt().orElseThrow())
                .toSeconds();
        assertTrue(waited >= 30, "the second attempt came after " + waited + " s");
    }

    @Test
    void aLateArrivalWithinTheGraceIsFound() {
        World world = new World();
        Plan plan = incremental(world);
        Machine machine = world.machine();
        Instant arrives = world.time().instant().plusSeconds(20);
        Fault late = call -> {
            machine.onceAt(arrives, call::carryOut);
            return Fault.REQUEST_LOST.meet(call);
        };
        world.faults().next("createBackup", late);
        Run run = machine.run(plan);

        assertEquals(RunState.DONE, run.state());
        assertEquals(1, run.steps().getFirst().attempt());
        assertEquals(2, world.cloud().backupsInside().all().size());
    }

    @Test
    void whatTheCloudSaidTimeAndAgainIsTold() {
        World world = new World();
        Plan plan = incremental(world);
        Fault broken = call -> {
            throw new EmberkeepException(ErrorKind.INTERNAL, "The cloud failed (500): no space.")
                    .withRequestId("req-500")
                    .withUnknownOutcome();
        };
        world.faults().next("createBackup", broken, broken, broken);
        Run run = world.machine().run(plan);

        assertEquals(RunState.FAILED, run.state());
        assertTrue(run.error().orElseThrow().contains("no space"));
        assertEquals(Optional.of("req-500"), run.steps().getFirst().requestId());
    }

    @Test
    void anAnswerLostTimeAndAgainIsGivenUp() {
        World world = new World();
        Plan plan = incremental(world);
        world.faults().next("createBackup", Fault.REQUEST_LOST, Fault.REQUEST_LOST, Fault.REQUEST_LOST);
        Run run = world.machine().run(plan);

        assertEquals(RunState.FAILED, run.state());
        String why = run.error().orElseThrow();
        assertTrue(why.contains("asked for 3 times") && why.contains("The cloud did not answer."), why);
        assertEquals(3, world.faults().count("createBackup"));
    }

    @Test
    void onCloudsWithoutMetadataTheTagInTheNameLeadsBackAndTheOriginIsKept() {
        World world = new World();
        world.cloud().speak(new Microversion(3, 40));
        Plan plan = cloned(world);
        world.faults().next("createBackup", Fault.ANSWER_LOST);
        Run run = world.machine().run(plan);

        FakeBackup backup = world.cloud().backupsInside().all().getFirst();
        Origin origin = world.store().origins(world.cloud().scope()).get(backup.id());
        assertEquals(RunState.DONE, run.state());
        assertEquals(List.of(), world.leftOver());
        assertEquals(CaptureMode.CLONE, origin.mode());
        assertEquals(plan.tasks().getFirst().volumeId(), origin.sourceVolumeId());
    }

    @Test
    void theTagFitsIntoANameOfAnyLengthAndCutsNoCharacterInHalf() {
        String name = Traces.nameWithTag("\ud83d\udc33".repeat(255), "20260501-000000-abcdef/0/2/1");

        assertEquals(255, name.codePointCount(0, name.length()));
        assertTrue(name.endsWith("\ud83d\udc33 [20260501-000000-abcdef/0/2/1]"));
    }
}
