package io.emberkeep.service.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguards;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.fake.FakeVolume;
import io.emberkeep.service.internal.fake.Fault;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WriteGuardTest {
    private static final Safeguard READ_ONLY = new Safeguard(true, Optional.empty());
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final Plan clone = world.backup(CaptureMode.CLONE, BackupWish.Kind.FULL, volume);
    private final Machine machine = world.machine();
    private final MemorySafeguards safeguards = new MemorySafeguards();
    private final WriteGuard guard = new WriteGuard(safeguards);
    private Set<String> known = Set.of(World.CLOUD);
    private final Planner planner = new GuardedPlanner(machine.planner(), guard);
    private final Runs runs = new GuardedRuns(machine.runs(), guard, this::requireKnown, () -> known);

    private void requireKnown(String cloud) {
        if (!known.contains(cloud)) {
            throw new EmberkeepException(ErrorKind.REFUSED, "Nobody knows " + cloud + ".");
        }
    }

    private static final class MemorySafeguards implements Safeguards {
        private final Map<String, Safeguard> set = new HashMap<>();

        @Override
        public Safeguard of(String cloud) {
            return set.getOrDefault(cloud, Safeguard.NONE);
        }

        @Override
        public void set(String cloud, Safeguard safeguard) {
            set.put(cloud, safeguard);
        }
    }

    private static void assertRefused(Executable change) {
        EmberkeepException refusal = assertThrows(EmberkeepException.class, change);
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("lab is kept read-only"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("--no-read-only"), refusal.getMessage());
    }

    private Run orphan() {
        Machine dying = world.machine();
        world.faults().next("createVolume", Fault.after(dying::kill));
        assertThrows(Error.class, () -> dying.run(clone));
        world.time().pass(LEASE);
        return runs.list().getFirst();
    }

    @Test
    void nothingIsPlannedOnAReadOnlyCloud() {
        safeguards.set(World.CLOUD, READ_ONLY);
        assertRefused(() -> planner.backup(new BackupWish(
                World.CLOUD, List.of(volume.id()), BackupWish.Kind.FULL, CaptureMode.DIRECT, Optional.empty())));
        assertRefused(() -> planner.delete(new DeleteWish(World.CLOUD, List.of("any"), false)));
    }

    @Test
    void aPlanMadeBeforeIsNotBegun() {
        safeguards.set(World.CLOUD, READ_ONLY);
        assertRefused(() -> runs.start(clone));
        assertEquals(List.of(), runs.list());
        assertEquals(0, world.faults().count("createSnapshot"));
    }

    @Test
    void whatIsNotReadOnlyGoesOnAsEver() {
        safeguards.set("another", READ_ONLY);
        String id = runs.start(clone).id();
        assertEquals(RunState.DONE, runs.find(id).orElseThrow().state());
    }

    @Test
    void whatADeadProcessLeftStaysUntilChangesAreAllowed() {
        Run left = orphan();
        safeguards.set(World.CLOUD, READ_ONLY);
        assertRefused(() -> runs.resume(left.id()));
        assertRefused(() -> runs.cancel(left.id()));
        assertEquals(List.of(), runs.resumeAll());
        assertEquals(List.of(left), runs.abandoned());

        safeguards.set(World.CLOUD, Safeguard.NONE);
        assertEquals(RunState.DONE, runs.resumeAll().getFirst().state());
        assertEquals(List.of(), world.leftOver());
    }

    @Test
    void whatBelongsToACloudThatIsNotKnownHereIsForOthers() {
        Run left = orphan();
        known = Set.of("another");
        assertEquals(List.of(), runs.resumeAll());
        assertThrows(EmberkeepException.class, () -> runs.resume(left.id()));
        assertThrows(EmberkeepException.class, () -> runs.cancel(left.id()));
        assertEquals(List.of(left), runs.abandoned());

        assertEquals(RunState.PARTLY, runs.giveUp(left.id()).state());
    }

    @Test
    void aRunUnderWayGoesOnToItsEnd() {
        world.faults().next("createVolume", Fault.after(() -> safeguards.set(World.CLOUD, READ_ONLY)));
        String id = runs.start(clone).id();
        assertEquals(RunState.DONE, runs.find(id).orElseThrow().state());
        assertEquals(List.of(), world.leftOver());
    }
}
