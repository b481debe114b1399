package io.emberkeep.api.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.doctor.Diagnosis.Kind;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.run.RunState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Action BACK_UP = new Action.CreateBackup(
            new Ref.Id("db"), Optional.empty(), "nightly", new Capture(CaptureMode.DIRECT, "db", Optional.empty()));

    private final Ward ward = new Ward().volume("db").backup("full").and();

    private static Map<String, String> temporary(String tag) {
        return Map.of(Origin.TAG_KEY, tag, Origin.TEMPORARY_KEY, "true");
    }

    @Test
    void whereAllIsWellNothingIsFound() {
        assertEquals(List.of(), ward.diagnoses());
    }

    @Test
    void theWorstComesFirst() {
        ward.volume("lonely").backup("risky").ofSnapshot().and();
        assertEquals(
                List.of(Severity.DANGER, Severity.WARNING),
                ward.diagnoses().stream().map(Diagnosis::severity).toList());
    }

    @Test
    void volumesWithoutARestorableBackup() {
        ward.volume("lonely");
        assertEquals("lonely", ward.only(Kind.UNPROTECTED).subject().id());
        assertTrue(ward.only(Kind.UNPROTECTED).remedy().contains("backup create lonely"));
    }

    @Test
    void volumesWhoseBackupsAreTooOld() {
        Ward old = new Ward().volume("db").backup("full").made(Ward.daysAgo(3)).and();
        assertEquals(Optional.of(Ward.daysAgo(3)), old.only(Kind.AT_RISK).since());
    }

    @Test
    void snapshotBackupsOnAnUnprovenDriver() {
        ward.backup("risky").ofSnapshot().and();
        assertEquals(Severity.DANGER, ward.only(Kind.SNAPSHOT_BACKUP_IN_DANGER).severity());
    }

    @Test
    void aFailedBackupThatBlocksCanBeRemoved() {
        ward.backup("bad")
                .status("error", DAY)
                .made(Ward.ago(Duration.ofHours(1)))
                .and();
        Diagnosis found = ward.only(Kind.FAILED_BACKUP);
        assertEquals(Severity.WARNING, found.severity());
        assertEquals(Optional.of(new Cure.RemoveBackup("bad")), found.cure());
        assertTrue(found.what().contains("Driver broke. While"), found.what());
    }

    @Test
    void aFailedBackupThatIsNotTheNewestIsOnlyANote() {
        ward.backup("bad").status("error", DAY).made(Ward.daysAgo(2)).and();
        assertEquals(Severity.NOTE, ward.only(Kind.FAILED_BACKUP).severity());
    }

    @Test
    void onCephAFailedSnapshotBackupIsNeverRemoved() {
        ward.backup("bad").ofSnapshot().status("error", DAY).and();
        assertEquals(Optional.empty(), ward.only(Kind.FAILED_BACKUP).cure());
    }

    @Test
    void onCephNoFailedBackupIsRemovedBesideAGoodSnapshotBackup() {
        ward.backup("good")
                .ofSnapshot()
                .and()
                .backup("bad")
                .status("error", DAY)
                .and();
        assertEquals(Optional.empty(), ward.only(Kind.FAILED_BACKUP).cure());
    }

    @Test
    void onAProvenDriverItIs() {
        Ward chunked = new Ward()
                .volume("db")
                .backup("full")
                .objects(21)
                .and()
                .backup("bad")
                .ofSnapshot()
                .status("error", DAY)
                .and();
        assertEquals(
                Optional.of(new Cure.RemoveBackup("bad")),
                chunked.only(Kind.FAILED_BACKUP).cure());
    }

    @ParameterizedTest
    @CsvSource({
        "creating, 7, true, error",
        "creating, 5, false, ''",
        "deleting, 3, true, error",
        "deleting, 1, false, ''",
        "restoring, 7, true, available",
        "error_deleting, 1, true, error"
    })
    void aBackupThatHangs(String status, int hours, boolean found, String resetTo) {
        Duration age = Duration.ofHours(hours);
        ward.backup("slow").status(status, age).made(Ward.ago(age)).and();
        assertEquals(found, ward.has(Kind.STUCK));
        if (found) {
            String text = ward.only(Kind.STUCK).forOperator().orElseThrow();
            assertTrue(text.contains("openstack volume backup set --state " + resetTo + " slow"), text);
            assertTrue(text.contains("p-1 (\"shop\")"), text);
        }
    }

    @Test
    void theOperatorGetsTheRequestThatHangs() {
        ward.backup("slow")
                .status("deleting", Duration.ofHours(1))
                .made(Ward.daysAgo(5))
                .and();
        assertFalse(ward.has(Kind.STUCK), "a refresh saw it only an hour ago");
        ward.run(
                "r",
                RunState.RUNNING,
                new Action.DeleteBackup("slow"),
                "slow",
                Ward.ago(Duration.ofHours(4)),
                Ward.ago(Duration.ofHours(4)));
        String text = ward.only(Kind.STUCK).forOperator().orElseThrow();
        assertTrue(text.contains("req-1, taken 2026-11-27T08:00:00Z"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backing-up", "error_restoring", "deleting"})
    void aVolumeThatHangs(String status) {
        ward.volume("stuck", status, Duration.ofHours(9), Map.of());
        Diagnosis found = ward.diagnoses().stream()
                .filter(diagnosis -> diagnosis.kind() == Kind.STUCK)
                .findFirst()
                .orElseThrow();
        assertTrue(found.forOperator().orElseThrow().contains("openstack volume set --state"));
        assertFalse(new Ward()
                .volume("busy", "backing-up", Duration.ofMinutes(5), Map.of())
                .has(Kind.STUCK));
    }

    @Test
    void aSnapshotThatHangs() {
        ward.snapshot("s-1", "theirs", "creating", Map.of());
        assertTrue(ward.only(Kind.STUCK).forOperator().orElseThrow().contains("volume snapshot set"));
    }

    @Test
    void aRunThatNobodyWorksOn() {
        ward.run("r", RunState.RUNNING, BACK_UP, "full", Ward.daysAgo(1), Ward.daysAgo(1));
        assertFalse(ward.has(Kind.UNFINISHED_RUN));
        ward.abandoned("r");
        assertTrue(ward.only(Kind.UNFINISHED_RUN).remedy().contains("run resume r"));
    }

    @Test
    void whatARunHasLeft() {
        ward.volume("clone", "available", DAY, temporary("r/0/1/1"))
                .snapshot("s-1", "temporary", "available", temporary("r/0/0/1"))
                .run("r", RunState.PARTLY, BACK_UP, "full", Ward.daysAgo(1), Ward.daysAgo(1));
        assertEquals(
                List.of(new Cure.RemoveVolume("clone"), new Cure.RemoveSnapshot("s-1")),
                ward.diagnoses().stream()
                        .filter(diagnosis -> diagnosis.kind() == Kind.LEFTOVER)
                        .map(diagnosis -> diagnosis.cure().orElseThrow())
                        .toList());
        assertFalse(ward.has(Kind.UNPROTECTED), "nobody backs up a leftover");
    }

    @Test
    void whatWasRestoredFromTheBackupOfACloneIsNoLeftover() {
        Map<String, String> ofTheClone = new HashMap<>(temporary("r/0/1/1"));
        ofTheClone.put(Volume.RESTORED_FROM_KEY, "full");
        ward.volume("restored", "available", DAY, ofTheClone)
                .run("r", RunState.DONE, BACK_UP, "full", Ward.daysAgo(1), Ward.daysAgo(1));
        assertFalse(ward.has(Kind.LEFTOVER));
        assertTrue(ward.has(Kind.UNPROTECTED), "it is there to stay");
    }

    @Test
    void whatARunStillNeedsIsNoLeftover() {
        ward.volume("clone", "available", DAY, temporary("r/0/1/1"))
                .run("r", RunState.RUNNING, BACK_UP, "full", Ward.daysAgo(1), Ward.daysAgo(1));
        assertFalse(ward.has(Kind.LEFTOVER));
    }

    @Test
    void whatACinderBackupHasLeft() {
        ward.cinderVolume("backup-vol-db", true)
                .cinderVolume("odd", false)
                .snapshot("s-1", "backup-snap-db", "available", Map.of());
        assertEquals(
                3,
                ward.diagnoses().stream()
                        .filter(diagnosis -> diagnosis.kind() == Kind.CINDER_LEFTOVER)
                        .filter(diagnosis -> diagnosis.cure().isEmpty())
                        .count());
        ward.backup("now")
                .status("creating", Duration.ofMinutes(1))
                .made(Ward.NOW)
                .and();
        assertEquals("odd", ward.only(Kind.CINDER_LEFTOVER).subject().id(), "the others are at work");
    }
}
