package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs a cloud that backups are waited for, however many there are. */
class PollerFiguresTest {
    /** Not one below the engine's, whose log is off in these worlds. */
    private static final Logger LOG = Logger.getLogger("figures");

    private static final Duration LOOK = Timing.USUAL.firstPoll();
    /** The cloud in memory is done with a backup after three seconds. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final World world = new World();
    private final List<Instant> lists = new ArrayList<>();
    private final CloudGateway cloud = world.faults().around(CloudGateway.class, world.cloud());
    private final Poller poller = new Poller(cloud, world.time()::pass, Timing.USUAL, world.time());
    private int looks;

    private record Waiter(String backupId, String volumeId, Instant since) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000})
    void backupsInFlightCostAsManyListsAsOneAndALookEachAtTheEnd(int inFlight) {
        List<Waiter> waiters = begin(inFlight);
        noteLists();
        Instant began = world.time().instant();

        waitForAll(waiters);

        Instant ended = world.time().instant();
        assertEquals(inFlight, looks);
        assertEquals(inFlight, world.faults().count("backup"), "one look at each that ended");
        assertEquals(0, world.faults().count("volume"));
        assertTrue(mostInASecond() <= 4, mostInASecond() + " lists in a second");
        assertTrue(Duration.between(began, ended).compareTo(SOON) < 0, "nobody waits for lists of their own");
        assertNothingIsAskedOnceAllHaveEnded();
        LOG.info("%d in flight: %d lists in %d ms, %d in a second at most, %d looks at one backup"
                .formatted(
                        inFlight, lists.size(), Duration.between(began, ended).toMillis(), mostInASecond(), looks));
    }

    private List<Waiter> begin(int count) {
        List<Waiter> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FakeVolume volume = world.volume("data-" + i);
            BackupRequest request = new BackupRequest(volume.id(), Optional.empty(), "nightly", false, true, Map.of());
            waiters.add(new Waiter(
                    cloud.createBackup(request).id(), volume.id(), world.time().instant()));
        }
        return waiters;
    }

    private void noteLists() {
        world.faults().everywhere(call -> {
            lists.add(world.time().instant());
            return call.carryOut();
        });
    }

    private void waitForAll(List<Waiter> waiters) {
        Set<Waiter> waiting = new HashSet<>(waiters);
        while (!waiting.isEmpty()) {
            world.time().pass(LOOK);
            waiting.removeIf(this::hasEnded);
        }
    }

    private boolean hasEnded(Waiter waiter) {
        if (poller.isIn(Passing.BACKUP_CREATING, waiter.backupId(), waiter.since())
                || poller.isIn(Passing.VOLUME_BACKING_UP, waiter.volumeId(), waiter.since())) {
            return false;
        }
        assertEquals("available", cloud.backup(waiter.backupId()).orElseThrow().rawStatus());
        lists.removeLast();
        looks++;
        return true;
    }

    private long mostInASecond() {
        return lists.stream()
                .mapToLong(start -> lists.stream()
                        .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    private void assertNothingIsAskedOnceAllHaveEnded() {
        int before = world.faults().calls().size();
        world.time().pass(Duration.ofMinutes(10));
        assertEquals(before, world.faults().calls().size());
    }
}
