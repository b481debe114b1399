package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal keeps to, whatever it is stored in. */
abstract class JournalContract {
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Store> opened = new ArrayList<>();
    private Journal journal;

    /** Opens the store of this test; the same one each time. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        journal = another();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(Store::close);
    }

    private Journal another() {
        Store store = open();
        opened.add(store);
        return store.journal();
    }

    @Test
    void aRunIsReadAsItWasBegun() {
        Run run = Samples.run("r-1", "v-1", "v-2");
        journal.begin(run, "me", HOUR);
        assertEquals(Optional.of(run), journal.run("r-1"));
        assertEquals(List.of(run), another().runs());
    }

    @Test
    void runsThatAreNotThereAreEmpty() {
        assertEquals(Optional.empty(), journal.run("none"));
        assertEquals(List.of(), journal.runs());
        assertEquals(Optional.empty(), journal.leaseHolder("none"));
        assertFalse(journal.isCancelRequested("none"));
        assertFalse(journal.takeLease("none", "me", HOUR));
        assertFalse(journal.renewLease("none", "me", HOUR));
    }

    @Test
    void runsComeNewestFirst() {
        Plan plan = Samples.run("x").plan();
        Run older = Samples.run("r-2", plan, Samples.NOON);
        Run newer = Samples.run("r-1", plan, Samples.NOON.plusNanos(1));
        journal.begin(older, "me", HOUR);
        journal.begin(newer, "me", HOUR);
        assertEquals(List.of(newer, older), journal.runs());
    }

    @Test
    void aRunWithoutTasksIsOne() {
        Plan nothing = new Plan(RunKind.DELETE, "cloud", Samples.SCOPE, Samples.NOON, List.of(), Set.of(), true);
        Run run = Samples.run("r-1", nothing, Samples.NOON);
        journal.begin(run, "me", HOUR);
        assertEquals(Optional.of(run), journal.run("r-1"));
    }

    @Test
    void aStepIsReadAsItWasRecorded() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        StepRecord step = StepRecord.planned(0, 3)
                .intended(Samples.NOON)
                .accepted("b-1", Optional.of("req-1"), Samples.NOON.plusNanos(5))
                .ended(StepState.FAILED, Samples.NOON.plusSeconds(9), Optional.of("It went wrong."));
        journal.record("r-1", step, "me");
        assertEquals(step, another().run("r-1").orElseThrow().step(0, 3));
        journal.record("r-1", step.intended(Samples.NOON), "me");
        assertEquals(2, journal.run("r-1").orElseThrow().step(0, 3).attempt());
    }

    @Test
    void aRunIsReadAsItEnded() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        journal.end("r-1", RunState.PARTLY, Samples.NOON, Optional.of("One failed."), "me");
        Run run = journal.run("r-1").orElseThrow();
        assertEquals(RunState.PARTLY, run.state());
        assertEquals(Optional.of(Samples.NOON), run.endedAt());
        assertEquals(Optional.of("One failed."), run.error());
        assertEquals(Optional.empty(), journal.leaseHolder("r-1"));
    }

    @Test
    void aSecondRunOfTheSameIdIsRefusedAndChangesNothing() {
        Run run = Samples.run("r-1", "v-1");
        journal.begin(run, "me", HOUR);
        assertKind(ErrorKind.CONFLICT, () -> journal.begin(Samples.run("r-1", "v-9"), "you", HOUR));
        assertEquals(Optional.of(run), journal.run("r-1"));
        assertEquals(Optional.of("me"), journal.leaseHolder("r-1"));
    }

    @Test
    void aVolumeBelongsToOneRun() {
        journal.begin(Samples.run("r-1", "v-1", "v-2"), "me", HOUR);
        EmberkeepException refusal = assertKind(
                ErrorKind.CONFLICT, () -> journal.begin(Samples.run("r-2", "v-0", "v-1", "v-2"), "you", HOUR));
        assertEquals(
                "Run r-1 works on volume v-1, and 1 more of the volumes are taken. Wait for it, or see"
                        + " \"emberkeep run show r-1\".",
                refusal.getMessage());
        assertEquals(Optional.empty(), journal.run("r-2"), "nothing of a refused run stays");
        journal.begin(Samples.run("r-3", "v-0"), "you", HOUR);
    }

    @Test
    void theSameVolumeIdInAnotherScopeIsAnotherVolume() {
        journal.begin(Samples.run("r-1", Samples.SCOPE, "v-1"), "me", HOUR);
        journal.begin(Samples.run("r-2", Samples.OTHER_SCOPE, "v-1"), "me", HOUR);
        assertEquals(2, journal.runs().size());
    }

    @Test
    void volumesAreFreedWhenARunIsOver() {
        journal.begin(Samples.run("r-1", "v-1"), "me", HOUR);
        journal.end("r-1", RunState.DONE, Samples.NOON, Optional.empty(), "me");
        journal.begin(Samples.run("r-2", "v-1"), "me", HOUR);
        assertTrue(journal.run("r-2").isPresent());
    }

    @Test
    void volumesStayLockedWhileTheOutcomeIsUnknown() {
        journal.begin(Samples.run("r-1", "v-1"), "me", HOUR);
        journal.end("r-1", RunState.UNKNOWN, Samples.NOON, Optional.empty(), "me");
        assertKind(ErrorKind.CONFLICT, () -> journal.begin(Samples.run("r-2", "v-1"), "you", HOUR));
        assertTrue(journal.takeLease("r-1", "you", HOUR), "a later look may settle it");
        journal.end("r-1", RunState.DONE, Samples.NOON, Optional.empty(), "you");
        journal.begin(Samples.run("r-2", "v-1"), "you", HOUR);
    }

    @Test
    void aLeaseHasOneHolder() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        assertEquals(Optional.of("me"), journal.leaseHolder("r-1"));
        assertFalse(journal.takeLease("r-1", "you", HOUR));
        assertFalse(journal.takeLease("r-1", "me", HOUR), "two threads of a process are two as well");
        assertTrue(journal.renewLease("r-1", "me", HOUR));
        assertFalse(journal.renewLease("r-1", "you", HOUR));
    }

    @Test
    void aLeaseGivenBackIsFree() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        journal.releaseLease("r-1", "you");
        assertEquals(Optional.of("me"), journal.leaseHolder("r-1"), "only its holder gives it back");
        journal.releaseLease("r-1", "me");
        assertEquals(Optional.empty(), journal.leaseHolder("r-1"));
        assertFalse(journal.renewLease("r-1", "me", HOUR));
        assertTrue(another().takeLease("r-1", "you", HOUR));
        assertEquals(Optional.of("you"), journal.leaseHolder("r-1"));
    }

    @Test
    void aLeaseThatEndedIsFreeForAll() {
        journal.begin(Samples.run("r-1"), "me", Duration.ZERO);
        assertEquals(Optional.empty(), journal.leaseHolder("r-1"));
        assertTrue(journal.takeLease("r-1", "you", HOUR));
        assertFalse(journal.renewLease("r-1", "me", HOUR));
    }

    @Test
    void aLeaseThatEndedStaysItsOwnersUntilAnotherTakesIt() {
        journal.begin(Samples.run("r-1"), "me", Duration.ZERO);
        journal.record("r-1", StepRecord.planned(0, 0).intended(Samples.NOON), "me");
        assertTrue(journal.renewLease("r-1", "me", HOUR));
        assertFalse(journal.takeLease("r-1", "you", HOUR));
    }

    @Test
    void whoLostTheLeaseWritesNothing() {
        journal.begin(Samples.run("r-1", "v-1"), "me", Duration.ZERO);
        another().takeLease("r-1", "you", HOUR);
        Run before = journal.run("r-1").orElseThrow();
        EmberkeepException refusal = assertKind(
                ErrorKind.CONFLICT,
                () -> journal.record("r-1", StepRecord.planned(0, 0).intended(Samples.NOON), "me"));
        assertTrue(refusal.getMessage().contains("(you)"), refusal.getMessage());
        assertKind(ErrorKind.CONFLICT, () -> journal.end("r-1", RunState.DONE, Samples.NOON, Optional.empty(), "me"));
        assertEquals(Optional.of(before), journal.run("r-1"));
        assertKind(ErrorKind.CONFLICT, () -> journal.begin(Samples.run("r-2", "v-1"), "me", HOUR));
    }

    @Test
    void aRunThatIsOverIsNotWrittenOrTaken() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        journal.end("r-1", RunState.FAILED, Samples.NOON, Optional.of("Refused."), "me");
        assertFalse(journal.takeLease("r-1", "me", HOUR));
        assertKind(ErrorKind.CONFLICT, () -> journal.record("r-1", StepRecord.planned(0, 0), "me"));
        assertKind(ErrorKind.CONFLICT, () -> journal.end("r-1", RunState.DONE, Samples.NOON, Optional.empty(), "me"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        assertKind(ErrorKind.NOT_FOUND, () -> journal.record("r-1", StepRecord.planned(7, 0), "me"));
        assertKind(ErrorKind.NOT_FOUND, () -> journal.record("r-9", StepRecord.planned(0, 0), "me"));
        assertKind(ErrorKind.NOT_FOUND, () -> journal.end("r-9", RunState.DONE, Samples.NOON, Optional.empty(), "me"));
        assertKind(ErrorKind.NOT_FOUND, () -> journal.requestCancel("r-9"));
    }

    @Test
    void aWishToCancelIsSeenByOthers() {
        journal.begin(Samples.run("r-1"), "me", HOUR);
        assertFalse(journal.isCancelRequested("r-1"));
        another().requestCancel("r-1");
        assertTrue(journal.isCancelRequested("r-1"));
        assertTrue(journal.run("r-1").orElseThrow().cancelRequested());
    }

    private static EmberkeepException assertKind(ErrorKind kind, Runnable act) {
        EmberkeepException refusal = assertThrows(EmberkeepException.class, act::run);
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        return refusal;
    }
}
