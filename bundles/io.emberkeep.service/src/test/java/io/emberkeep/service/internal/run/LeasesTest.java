package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final Plan clone = world.backup(CaptureMode.CLONE, Kind.FULL, volume);
    private final Machine machine = world.machine();

    private Run only() {
        return machine.runs().list().getFirst();
    }

    /** A run that a process began and was killed over, after it had asked for the clone. */
    private Run orphan() {
        Machine dying = world.machine();
        world.faults().next("createVolume", Fault.after(dying::kill));
        assertThrows(Error.class, () -> dying.run(clone));
        return only();
    }

    @Test
    void oneRunHasAVolumeToItself() {
        world.faults().next("createVolume", Fault.after(() -> {
            EmberkeepException refusal =
                    assertThrows(EmberkeepException.class, () -> world.machine().run(clone));
            assertEquals(ErrorKind.CONFLICT, refusal.kind());
            assertTrue(refusal.getMessage().contains(only().id()));
        }));

        assertEquals(RunState.DONE, machine.run(clone).state());
        assertEquals(1, machine.runs().list().size());
    }

    @Test
    void aDyingProcessLeavesARunThatIsTakenUpWhenItsLeaseHasEnded() {
        Run left = orphan();
        assertEquals(List.of(), machine.runs().abandoned(), "for a while its process might still live");
        Duration before = world.time().sinceStart();
        Run run = machine.runs().resume(left.id());

        assertEquals(RunState.DONE, run.state());
        assertTrue(world.time().sinceStart().minus(before).compareTo(LEASE.minusSeconds(2)) > 0);
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void abandonedRunsAreThoseThatNobodyLivingWorksOn() {
        Run left = orphan();
        world.time().pass(LEASE);

        assertEquals(List.of(left), machine.runs().abandoned());
        assertEquals(RunState.DONE, machine.runs().resumeAll().getFirst().state());
        assertEquals(List.of(), machine.runs().abandoned());
        assertEquals(List.of(), machine.runs().resumeAll());
    }

    @Test
    void resumeAllLeavesAloneWhatAnotherProcessWorksOn() {
        orphan();

        assertEquals(List.of(), machine.runs().resumeAll(), "its lease has not ended");
    }

    @Test
    void aLivingProcessKeepsItsRun() {
        Run left = orphan();
        machine.whileWaiting(() -> world.store().journal().renewLease(left.id(), "process 3", LEASE));
        EmberkeepException refusal =
                assertThrows(EmberkeepException.class, () -> machine.runs().resume(left.id()));

        assertEquals(ErrorKind.CONFLICT, refusal.kind());
        assertTrue(refusal.getMessage().contains("process 3"), refusal.getMessage());
    }

    @Test
    void whatTheOtherProcessFinishesMeanwhileIsOver() {
        Run left = orphan();
        Machine other = world.machine();
        machine.whileWaiting(() -> {
            world.time().pass(LEASE);
            other.runs().resumeAll();
        });
        EmberkeepException refusal =
                assertThrows(EmberkeepException.class, () -> machine.runs().resume(left.id()));

        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("is over (done)"), refusal.getMessage());
    }

    @Test
    void whoHasLostTheLeaseLetsGo() {
        Machine sleeper = world.machine();
        Machine heir = world.machine();
        world.faults().next("createBackup", Fault.after(() -> {
            world.time().pass(LEASE);
            heir.runs().resumeAll();
        }));
        Run run = sleeper.run(clone);

        assertEquals(RunState.DONE, run.state(), "the heir has finished it");
        assertEquals(1, world.cloud().backupsInside().all().size());
        assertEquals(1, world.faults().count("deleteVolume"), "the sleeper has sent nothing more");
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void anEngineThatClosesGivesTheLeaseBackAtOnce() {
        world.faults().next("createVolume", Fault.after(machine::close));
        Run left = machine.run(clone);
        assertEquals(RunState.RUNNING, left.state());
        assertEquals(Optional.empty(), world.store().journal().leaseHolder(left.id()));
        Duration before = world.time().sinceStart();
        Run run = world.machine().runs().resume(left.id());

        assertEquals(RunState.DONE, run.state());
        assertTrue(world.time().sinceStart().minus(before).compareTo(LEASE) < 0, "no waiting for a lease");
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void whoResumesWhileTheLeaseIsGivenBackTakesNone() {
        world.faults().next("createVolume", Fault.after(machine::close));
        world.storeFaults()
                .next("releaseLease", Fault.before(() -> machine.runs().resume(only().id())));
        machine.run(clone);

        assertEquals(0, world.storeFaults().count("takeLease"), "it would be given back with the old one");
        assertEquals(1, world.storeFaults().count("releaseLease"));
    }

    @Test
    void aRunThatEndsGivesNoLeaseBackThatAnotherMayHaveTakenSince() {
        world.faults().next("createVolume", Fault.after(() -> world.faults().outage(Duration.ofMinutes(10))));
        assertEquals(RunState.UNKNOWN, machine.run(clone).state());
        assertEquals(Optional.empty(), world.store().journal().leaseHolder(only().id()));

        assertEquals(0, world.storeFaults().count("releaseLease"), "it went with the end");
    }

    @Test
    void anEngineThatClosesBeginsNothingNew() {
        world.faults().next("createSnapshot", Fault.after(() -> {
            world.time().pass(Duration.ofSeconds(10));
            machine.close();
        }));
        machine.run(clone);

        assertEquals(0, world.faults().count("createVolume"));
    }

    @Test
    void whatIsOverIsNotResumed() {
        Run done = machine.run(clone);

        EmberkeepException over =
                assertThrows(EmberkeepException.class, () -> machine.runs().resume(done.id()));
        assertEquals(ErrorKind.REFUSED, over.kind());
        EmberkeepException unknown =
                assertThrows(EmberkeepException.class, () -> machine.runs().resume("nothing"));
        assertEquals(ErrorKind.NOT_FOUND, unknown.kind());
    }

    @Test
    void aListenerThatFailsDoesNotTakeTheRunWithIt() {
        machine.runs().listen(run -> {
            throw new IllegalStateException("the window is gone");
        });

        assertEquals(RunState.DONE, machine.run(clone).state());
    }

    @Test
    void whoStopsListeningHearsNothingMore() throws Exception {
        List<Run> heard = new ArrayList<>();
        machine.runs().listen(heard::add).close();
        machine.run(clone);

        assertEquals(List.of(), heard);
    }

    @Test
    void awaitingARunThatIsOverReturnsIt() throws InterruptedException {
        Run done = machine.run(clone);

        assertEquals(done, machine.runs().await(done.id()));
    }
}
