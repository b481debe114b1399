package io.emberkeep.api.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.doctor.Diagnosis.Kind;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests made that were given up and arrived after all. */
class LateThingsTest {
    private static final Action BACK_UP = new Action.CreateBackup(
            new Ref.Id("db"), Optional.empty(), "nightly", new Capture(CaptureMode.DIRECT, "db", Optional.empty()));
    private static final Action MAKE_VOLUME =
            new Action.CreateVolume("late", 10, Optional.empty(), Optional.empty(), Optional.empty(), false);

    private final Ward ward =
            new Ward().volume("db").backup("full").made(Ward.daysAgo(9)).and();

    private Ward madeTwice() {
        return ward.backup("first")
                .by("r/0/0/2")
                .and()
                .run("r", RunState.DONE, BACK_UP, "first", Ward.daysAgo(1), Ward.daysAgo(1));
    }

    private void assertKept(Kind kind, String because) {
        Diagnosis found = ward.only(kind);
        assertEquals("late", found.subject().id());
        assertEquals(Optional.empty(), found.cure());
        assertEquals(Severity.NOTE, found.severity());
        assertTrue(found.what().contains(because), found.what());
        assertTrue(found.remedy().contains("it can go"), found.remedy());
        assertFalse(found.remedy().contains("emberkeep"), "no command removes it: " + found.remedy());
    }

    private void assertRemovable(Kind kind, Cure cure) {
        assertEquals(Optional.of(cure), ward.only(kind).cure());
        assertEquals(Severity.WARNING, ward.only(kind).severity());
    }

    @Test
    void whatWasMadeTwiceCanBeRemoved() {
        madeTwice().backup("late").by("r/0/0/1").and();
        assertRemovable(Kind.LATE_DUPLICATE, new Cure.RemoveBackup("late"));
    }

    @Test
    void evenWhereItIsTheNewest() {
        madeTwice().backup("late").by("r/0/0/1").made(Ward.NOW).and();
        assertRemovable(Kind.LATE_DUPLICATE, new Cure.RemoveBackup("late"));
    }

    @Test
    void butNotWhereTheOtherIsNotGoodAnyMore() {
        ward.backup("first")
                .by("r/0/0/2")
                .gone(Ward.NOW)
                .and()
                .run("r", RunState.DONE, BACK_UP, "first", Ward.daysAgo(1), Ward.daysAgo(1));
        ward.backup("late").by("r/0/0/1").and();
        assertKept(Kind.LATE_DUPLICATE, "the newest of its volume");
    }

    @Test
    void aDuplicateThatOthersBuildOnIsKept() {
        madeTwice()
                .backup("late")
                .by("r/0/0/1")
                .made(Ward.ago(Duration.ofHours(20)))
                .and();
        ward.backup("child").incremental().made(Ward.ago(Duration.ofHours(2))).and();
        assertKept(Kind.LATE_DUPLICATE, "1 other builds on it");
        ward.backup("grandchild")
                .incremental()
                .made(Ward.ago(Duration.ofHours(1)))
                .and();
        assertKept(Kind.LATE_DUPLICATE, "2 others build on it");
    }

    @Test
    void aDuplicateThatIsHeldIsKept() {
        madeTwice().backup("late").by("r/0/0/1").held("audit.").and();
        assertKept(Kind.LATE_DUPLICATE, "it is held: audit.");
    }

    @Test
    void aDuplicateWhoseRemovalDestroysAnotherIsKept() {
        madeTwice().backup("late").by("r/0/0/1").ofSnapshot().and();
        ward.backup("other").ofSnapshot().made(Ward.daysAgo(4)).and();
        assertKept(Kind.LATE_DUPLICATE, "could destroy a backup of a snapshot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"creating", "deleting", "restoring"})
    void whatCinderStillWorksOnIsNotJudged(String status) {
        madeTwice()
                .backup("late")
                .by("r/0/0/1")
                .status(status, Duration.ofMinutes(1))
                .and();
        assertFalse(ward.has(Kind.LATE_DUPLICATE));
    }

    @Test
    void theTagInTheNameTellsOnCloudsWhoseBackupsHaveNoMetadata() {
        madeTwice().backup("late").named("nightly [r/0/0/1]").and();
        assertRemovable(Kind.LATE_DUPLICATE, new Cure.RemoveBackup("late"));
    }

    @Test
    void aNameThatWasCopiedTellsNothing() {
        madeTwice()
                .volume("logs")
                .backup("theirs")
                .of("logs")
                .named("nightly [r/0/0/1]")
                .and();
        assertFalse(ward.has(Kind.LATE_DUPLICATE));
    }

    @Test
    void aBackupOfARunThatSaysItMadeNoneIsKeptWhileItIsTheNewest() {
        ward.backup("late").by("r/0/0/1").and().failedRun("r", RunKind.BACKUP, BACK_UP);
        assertKept(Kind.LATE_ARRIVAL, "run r, which says that it made none");
        assertKept(Kind.LATE_ARRIVAL, "the newest of its volume");
    }

    @Test
    void andCanBeRemovedWhenThereIsANewer() {
        ward.backup("late").by("r/0/0/1").and().failedRun("r", RunKind.BACKUP, BACK_UP);
        ward.backup("newer").made(Ward.NOW).and();
        assertRemovable(Kind.LATE_ARRIVAL, new Cure.RemoveBackup("late"));
    }

    @Test
    void butNotWhereOthersBuildOnIt() {
        ward.backup("late").by("r/0/0/1").and().failedRun("r", RunKind.BACKUP, BACK_UP);
        ward.backup("child").incremental().made(Ward.NOW).and();
        assertKept(Kind.LATE_ARRIVAL, "1 other builds on it");
    }

    @Test
    void oneThatCameLateAndFailedIsTheOneThatFailed() {
        ward.backup("late").by("r/0/0/1").status("error", Duration.ofDays(1)).and();
        ward.failedRun("r", RunKind.BACKUP, BACK_UP);
        assertFalse(ward.has(Kind.LATE_ARRIVAL));
        assertTrue(ward.only(Kind.FAILED_BACKUP).cure().isPresent());
    }

    @Test
    void aVolumeThatCameAfterItsRunHadGivenUpCanBeRemoved() {
        ward.tagged("late", "r/0/0/2", made -> made).failedRun("r", RunKind.RESTORE, MAKE_VOLUME);
        assertRemovable(Kind.LATE_ARRIVAL, new Cure.RemoveVolume("late"));
    }

    @Test
    void aVolumeMadeTwiceToo() {
        ward.tagged("late", "r/0/0/1", made -> made)
                .run("r", RunState.DONE, MAKE_VOLUME, "other", Ward.daysAgo(1), Ward.daysAgo(1));
        assertRemovable(Kind.LATE_DUPLICATE, new Cure.RemoveVolume("late"));
    }

    @Test
    void aVolumeThatWasChangedLaterIsForAPersonToJudge() {
        ward.tagged("late", "r/0/0/1", made -> changed(made, "available", 10, "late", List.of(), Ward.daysAgo(2)))
                .failedRun("r", RunKind.RESTORE, MAKE_VOLUME);
        Diagnosis found = ward.only(Kind.LATE_ARRIVAL);
        assertEquals(Optional.empty(), found.cure());
        assertEquals(Messages.LOOK_WHO_USES_IT, found.remedy());
    }

    static List<UnaryOperator<Volume>> signsOfUse() {
        Instant made = Ward.daysAgo(9);
        Attachment attachment = new Attachment(Optional.of("server"), Optional.empty(), Optional.empty());
        return List.of(
                volume -> changed(volume, "in-use", 10, "late", List.of(), made),
                volume -> changed(volume, "reserved", 10, "late", List.of(), made),
                volume -> changed(volume, "available", 10, "late", List.of(attachment), made),
                volume -> changed(volume, "available", 20, "late", List.of(), made),
                volume -> changed(volume, "available", 10, "mine now", List.of(), made),
                volume -> withMetadata(volume, Map.of(Origin.TAG_KEY, "r/0/0/1", Volume.RESTORED_FROM_KEY, "full")));
    }

    @ParameterizedTest
    @MethodSource("signsOfUse")
    void aVolumeThatAPersonUsesIsNobodysBusiness(UnaryOperator<Volume> use) {
        ward.tagged("late", "r/0/0/1", use).failedRun("r", RunKind.RESTORE, MAKE_VOLUME);
        assertFalse(ward.has(Kind.LATE_ARRIVAL));
    }

    @Test
    void norOneThatIsBackedUp() {
        ward.tagged("late", "r/0/0/1", made -> made).failedRun("r", RunKind.RESTORE, MAKE_VOLUME);
        ward.backup("theirs").of("late").and();
        assertFalse(ward.has(Kind.LATE_ARRIVAL));
    }

    @Test
    void aRestoreBringsTheTagOfTheVolumeWhoseDataItGot() {
        Action restore = new Action.SetVolumeMetadata(new Ref.Made(0), Map.of(), true);
        ward.tagged("late", "r/0/0/1", made -> made).failedRun("r", RunKind.RESTORE, restore);
        ward.tagged("db-2", "s/0/0/1", made -> made)
                .run("s", RunState.DONE, BACK_UP, "db", Ward.daysAgo(1), Ward.daysAgo(1));
        assertFalse(ward.has(Kind.LATE_ARRIVAL), "the step that it names makes no volumes");
        assertFalse(ward.has(Kind.LATE_DUPLICATE));
    }

    @Test
    void whatTheRunItselfKnowsIsNotLate() {
        ward.tagged("late", "r/0/0/1", made -> made)
                .run("r", RunState.PARTLY, MAKE_VOLUME, "late", Ward.daysAgo(1), Ward.daysAgo(1));
        assertFalse(ward.has(Kind.LATE_DUPLICATE));
    }

    @Test
    void anAttemptThatTheRunNeverMadeIsNotItsOwn() {
        ward.tagged("late", "r/0/0/3", made -> made).failedRun("r", RunKind.RESTORE, MAKE_VOLUME);
        assertFalse(ward.has(Kind.LATE_ARRIVAL));
    }

    @Test
    void whileTheRunIsOpenNothingIsLate() {
        ward.tagged("late", "r/0/0/1", made -> made)
                .run("r", RunState.UNKNOWN, MAKE_VOLUME, "other", Ward.daysAgo(1), Ward.daysAgo(1));
        assertFalse(ward.has(Kind.LATE_DUPLICATE));
    }

    private static Volume withMetadata(Volume volume, Map<String, String> metadata) {
        return changed(volume, volume.rawStatus(), 10, "late", List.of(), metadata, Ward.daysAgo(9));
    }

    private static Volume changed(
            Volume volume, String status, int size, String name, List<Attachment> attachments, Instant updated) {
        return changed(volume, status, size, name, attachments, volume.metadata(), updated);
    }

    private static Volume changed(
            Volume volume,
            String status,
            int size,
            String name,
            List<Attachment> attachments,
            Map<String, String> metadata,
            Instant updated) {
        return new Volume(
                volume.id(),
                name,
                status,
                size,
                volume.type(),
                volume.zone(),
                false,
                false,
                volume.createdAt(),
                Optional.empty(),
                Optional.empty(),
                attachments,
                metadata,
                true,
                new Details(Optional.empty(), Optional.of(updated), Optional.empty(), Optional.empty()));
    }
}
