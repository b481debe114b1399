package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollerTest {
    private static final Duration LOOK = Timing.USUAL.firstPoll();

    private final World world = new World();
    private final List<Instant> listed = new ArrayList<>();
    private final CloudGateway cloud = world.faults().around(CloudGateway.class, world.cloud());
    private final Poller poller = new Poller(cloud, world.time()::pass, Timing.USUAL, world.time());

    @Test
    void thousandThatWaitForBackupsShareTheListsAndAskForNothingByItself() {
        FakeVolume volume = world.volume("data");
        Instant since = world.time().instant();
        noteCalls();

        for (int round = 0; round < 40; round++) {
            for (int waiter = 0; waiter < 1000; waiter++) {
                poller.isIn(Passing.BACKUP_CREATING, "backup-" + waiter, since);
                poller.isIn(Passing.VOLUME_BACKING_UP, volume.id(), since);
            }
            world.time().pass(LOOK);
        }

        assertEquals(0, world.faults().count("backup") + world.faults().count("volume"));
        assertTrue(listed.size() >= 20, "it goes on looking: " + listed.size());
        assertNoMoreThanFourInATick();
    }

    @Test
    void manyKindsOfWorkTakeTurns() {
        Instant since = world.time().instant();
        noteCalls();

        for (int round = 0; round < 40; round++) {
            for (Passing passing : Passing.values()) {
                poller.isIn(passing, "any", since);
            }
            world.time().pass(LOOK);
        }

        assertEquals(40 * Passing.values().length, listed.size(), "each look saw a list of its own time");
        assertNoMoreThanFourInATick();
    }

    @Test
    void listOlderThanTheRequestDoesNotCount() {
        poller.isIn(Passing.BACKUP_CREATING, "new", world.time().instant());
        world.time().pass(Duration.ofMillis(1));

        poller.isIn(Passing.BACKUP_CREATING, "new", world.time().instant());

        assertEquals(2, world.faults().count("backupsIn"));
    }

    @Test
    void clockThatIsSetBackStallsNobody() {
        Passing[] four = {
            Passing.BACKUP_CREATING, Passing.BACKUP_DELETING, Passing.VOLUME_CREATING, Passing.VOLUME_BACKING_UP
        };
        FakeVolume volume = world.volume("data");
        Instant since = world.time().instant();
        world.time().pass(LOOK);
        for (Passing passing : four) {
            assertFalse(poller.isIn(passing, volume.id(), since));
        }
        volume.status = "backing-up";
        world.time().pass(Duration.ofHours(-1));
        Instant setBack = world.time().instant();

        assertTrue(poller.isIn(Passing.VOLUME_BACKING_UP, volume.id(), since), "the old list is none any more");
        assertTrue(poller.isIn(Passing.VOLUME_BACKING_UP, volume.id(), setBack.minusSeconds(1)));
        assertEquals(setBack, world.time().instant(), "nobody waited");
    }

    @Test
    void thousandThatWaitedBeforeTheClockWasSetBackShareTheListsStill() {
        Instant since = world.time().instant();
        poller.isIn(Passing.BACKUP_CREATING, "any", since);
        world.time().pass(Duration.ofHours(-1));
        noteCalls();

        for (int round = 0; round < 10; round++) {
            for (int waiter = 0; waiter < 1000; waiter++) {
                poller.isIn(Passing.BACKUP_CREATING, "backup-" + waiter, since);
            }
            world.time().pass(LOOK);
        }

        assertEquals(10, listed.size());
        assertNoMoreThanFourInATick();
    }

    @Test
    void cloudThatDoesNotListByStateIsAskedForEachThing() {
        FakeVolume volume = world.volume("data");
        world.faults().next("volumesIn", Fault.refusal(ErrorKind.REFUSED, "Invalid filters status are found."));
        volume.status = "backing-up";

        for (int look = 0; look < 3; look++) {
            assertTrue(poller.isIn(
                    Passing.VOLUME_BACKING_UP, volume.id(), world.time().instant()));
            assertFalse(
                    poller.isIn(Passing.VOLUME_BACKING_UP, "other", world.time().instant()));
        }

        assertEquals(1, world.faults().count("volumesIn"));
        assertEquals(6, world.faults().count("volume"));
    }

    @Test
    void cloudOutOfReachIsToldToWhoWaits() {
        world.faults().next("backupsIn", Fault.NOT_SENT);

        EmberkeepException failure = assertThrows(
                EmberkeepException.class,
                () -> poller.isIn(Passing.BACKUP_CREATING, "any", world.time().instant()));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertFalse(poller.isIn(Passing.BACKUP_CREATING, "any", world.time().instant()));
    }

    @Test
    void eachBackupThatEndedIsLookedAtOnce() {
        FakeVolume[] volumes =
                IntStream.range(0, 5).mapToObj(i -> world.volume("data-" + i)).toArray(FakeVolume[]::new);

        RunState end = world.machine()
                .run(world.backup(CaptureMode.DIRECT, BackupWish.Kind.FULL, volumes))
                .state();

        assertEquals(RunState.DONE, end);
        assertEquals(5, world.faults().count("backup"));
        assertEquals(0, world.faults().count("volume"));
    }

    private void noteCalls() {
        world.faults().everywhere(call -> {
            listed.add(world.time().instant());
            return call.carryOut();
        });
    }

    private void assertNoMoreThanFourInATick() {
        for (int i = 4; i < listed.size(); i++) {
            Duration four = Duration.between(listed.get(i - 4), listed.get(i));
            assertTrue(four.compareTo(Duration.ofMillis(750)) >= 0, "five lists within " + four);
        }
        Duration all = Duration.between(listed.getFirst(), listed.getLast()).plusSeconds(1);
        assertTrue(listed.size() <= 4 * (all.toSeconds() + 1), listed.size() + " lists in " + all);
    }
}
