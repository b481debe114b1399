package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailingStoreTest {
    private static final Fault FULL = Fault.refusal(ErrorKind.REFUSED, "The disk is full.");

    private final World world = new World();
    private final FakeVolume volume = world.volume("db");
    private final Plan clone = world.backup(CaptureMode.CLONE, Kind.FULL, volume);

    private Run resumed(Run left) {
        world.storeFaults().everywhere(Fault.NONE);
        world.time().pass(Duration.ofMinutes(1));
        Run run = world.machine().runs().resume(left.id());
        assertEquals(RunState.DONE, run.state(), () -> run.error().toString());
        assertEquals(List.of(), world.leftOver());
        assertEquals(1, world.cloud().backupsInside().all().size());
        assertFalse(world.store().isLocked(volume.id()));
        return run;
    }

    @Test
    void nothingIsSentWhereTheRunCannotBeWrittenDown() {
        world.storeFaults().next("begin", FULL);
        EmberkeepException refusal =
                assertThrows(EmberkeepException.class, () -> world.machine().run(clone));

        assertEquals("The disk is full.", refusal.getMessage());
        assertEquals(0, world.faults().count("createSnapshot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createSnapshot", "createVolume", "createBackup", "deleteVolume", "deleteSnapshot"})
    void aDiskThatFillsInTheMiddleLeavesARunThatCanBeResumed(String request) {
        world.faults().next(request, Fault.after(() -> world.storeFaults().everywhere(FULL)));
        world.machine().runs().start(clone);

        Run left = world.store().journal().runs().getFirst();
        assertTrue(left.state().isOpen());
        resumed(left);
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    void whateverTheStoreSaysIsNotTakenForTheCloudsAnswer(ErrorKind kind) {
        world.storeFaults().next("recordOrigin", Fault.refusal(kind, "The store has a fault."));
        Run left = world.machine().run(clone);

        assertEquals(RunState.UNKNOWN, left.state());
        assertTrue(left.error().orElseThrow().contains("The store has a fault."));
        resumed(left);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"REFUSED", "UNREACHABLE", "TIMED_OUT", "INTERNAL", "NOT_FOUND"})
    void anAnswerThatCannotBeWrittenDownIsFoundAgain(ErrorKind kind) {
        Fault fault = Fault.refusal(kind, "The store has a fault.");
        world.faults()
                .next("createBackup", Fault.after(() -> world.storeFaults().next("record", fault)));
        Run left = world.machine().run(clone);

        assertEquals(RunState.UNKNOWN, left.state());
        resumed(left);
    }
}
