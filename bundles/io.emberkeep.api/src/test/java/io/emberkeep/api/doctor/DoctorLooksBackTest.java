package io.emberkeep.api.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.doctor.Diagnosis.Kind;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.run.RunState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found only by looking back: growth, habits, clocks, and other tools at work. */
class DoctorLooksBackTest {
    private static final Action BACK_UP = new Action.CreateBackup(
            new Ref.Id("db"), Optional.empty(), "nightly", new Capture(CaptureMode.DIRECT, "db", Optional.empty()));

    private final Ward ward = new Ward().volume("db").backup("full").and();

    @Test
    void quotasThatAreUsedUp() {
        assertEquals(Severity.WARNING, ward.backupQuota(5, 5).only(Kind.QUOTA).severity());
        assertFalse(new Ward().backupQuota(5, -1).has(Kind.QUOTA));
    }

    @Test
    void quotasThatWillBe() {
        Ward growing = new Ward().volume("db");
        for (int day = 0; day < 20; day++) {
            growing.backup("b-" + day)
                    .made(Ward.daysAgo(day).minusSeconds(60))
                    .known(Ward.daysAgo(day))
                    .and();
        }
        Diagnosis found = growing.backupQuota(20, 30).only(Kind.QUOTA);
        assertTrue(found.what().contains("about 7 December 2026: it grows by 1.0 a day"), found.what());
        assertEquals(Severity.WARNING, found.severity());
        assertFalse(growing.backupQuota(20, 200).has(Kind.QUOTA));
    }

    @Test
    void aRotationDoesNotGrow() {
        Ward rotating = new Ward().volume("db");
        for (int day = 0; day < 40; day++) {
            Ward.Kept backup = rotating.backup("b-" + day)
                    .made(Ward.daysAgo(day).minusSeconds(60))
                    .known(Ward.daysAgo(day));
            (day < 7 ? backup : backup.gone(Ward.daysAgo(day - 7))).and();
        }
        assertFalse(rotating.backupQuota(7, 8).has(Kind.QUOTA));
    }

    @Test
    void hiddenSnapshotsOfCeph() {
        for (int i = 0; i < 49; i++) {
            ward.backup("b-" + i).made(Ward.daysAgo(40)).gone(Ward.daysAgo(20)).and();
        }
        Diagnosis found = ward.only(Kind.HIDDEN_SNAPSHOTS);
        assertTrue(found.what().startsWith("50 backups"), found.what());
        assertTrue(found.forOperator().orElseThrow().contains("rbd snap ls POOL/volume-db"));
        ward.backup("proof").objects(21).made(Ward.NOW).and();
        assertFalse(ward.has(Kind.HIDDEN_SNAPSHOTS), "the driver is another");
    }

    @Test
    void hiddenSnapshotsOfManyVolumesAreOneFinding() {
        ward.volume("other");
        for (int i = 0; i < 60; i++) {
            ward.backup("b-" + i).made(Ward.daysAgo(40)).and();
            ward.backup("o-" + i).of("other").made(Ward.daysAgo(30)).and();
        }
        Diagnosis found = ward.only(Kind.HIDDEN_SNAPSHOTS);
        assertEquals(Subject.Type.PROJECT, found.subject().type());
        assertTrue(found.what().contains("2 volumes"), found.what());
        String request = found.forOperator().orElseThrow();
        assertTrue(request.contains("POOL/volume-db") && request.contains("POOL/volume-other"), request);
    }

    @ParameterizedTest
    @CsvSource({"3, 400, DANGER", "3, 9, ", "40, 2, NOTE", "0, 25, DANGER", "0, 5, "})
    void aChangeRateFarFromTheUsual(int usual, int last, Severity severity) {
        Ward counted = new Ward()
                .volume("db")
                .backup("full")
                .objects(500)
                .made(Ward.daysAgo(9))
                .and();
        for (int day = 8; day > 1; day--) {
            counted.backup("i-" + day)
                    .incremental()
                    .withDependents()
                    .objects(usual)
                    .made(Ward.daysAgo(day))
                    .and();
        }
        counted.backup("last").incremental().objects(last).made(Ward.daysAgo(1)).and();
        assertEquals(
                Optional.ofNullable(severity),
                counted.diagnoses().stream()
                        .filter(diagnosis -> diagnosis.kind() == Kind.CHANGE_RATE)
                        .map(Diagnosis::severity)
                        .findFirst());
    }

    @ParameterizedTest
    @CsvSource({"120, 'at least 118 s ahead of'", "-120, 'at least 119 s behind'", "5, ", "-5, "})
    void clocksThatDiffer(int seconds, String words) {
        Ward skewed = new Ward().volume("db");
        skewed.backup("b")
                .by("r/0/0/1")
                .made(Ward.daysAgo(1).plusSeconds(seconds))
                .and();
        skewed.run(
                "r",
                RunState.DONE,
                BACK_UP,
                "b",
                Ward.daysAgo(1),
                Ward.daysAgo(1).plusSeconds(2));
        assertEquals(words != null, skewed.has(Kind.CLOCK_SKEW));
        if (words != null) {
            assertTrue(
                    skewed.only(Kind.CLOCK_SKEW).what().contains(words),
                    skewed.only(Kind.CLOCK_SKEW).what());
        }
    }

    @Test
    void anotherScheduler() {
        Ward served = new Ward().volume("db");
        for (int day = 1; day < 7; day++) {
            served.backup("t-" + day)
                    .named("auto-2026-11-0" + day)
                    .made(Ward.daysAgo(day))
                    .and();
        }
        Diagnosis found = served.only(Kind.OTHER_SCHEDULER);
        assertEquals(Severity.NOTE, found.severity());
        assertTrue(found.what().contains("every 24 h as \"auto-*\"."), found.what());
        served.backup("old")
                .named("auto-2026-10-01")
                .made(Ward.daysAgo(7))
                .gone(Ward.daysAgo(1))
                .and();
        served.backup("ours").by("r/0/0/1").made(Ward.daysAgo(2)).and();
        assertEquals(Severity.WARNING, served.only(Kind.OTHER_SCHEDULER).severity());
        assertTrue(served.only(Kind.OTHER_SCHEDULER).what().contains("and deletes old ones"));
        assertFalse(served.has(Kind.DELETED_ELSEWHERE), "what it deletes of its own is expected");
    }

    @Test
    void backupsAtOddTimesAreNoSchedule() {
        for (int day : new int[] {1, 2, 6, 7, 15, 16, 17}) {
            ward.backup("t-" + day * day).made(Ward.daysAgo(day * day % 13)).and();
        }
        assertFalse(ward.has(Kind.OTHER_SCHEDULER));
    }

    @Test
    void oursThatSomethingElseHasDeleted() {
        ward.backup("ours")
                .by("r/0/0/1")
                .made(Ward.daysAgo(5))
                .gone(Ward.daysAgo(2))
                .and();
        assertTrue(ward.only(Kind.DELETED_ELSEWHERE).what().startsWith("1 backup that"));
        ward.run("d", RunState.DONE, new Action.DeleteBackup("ours"), "ours", Ward.daysAgo(2), Ward.daysAgo(2));
        assertFalse(ward.has(Kind.DELETED_ELSEWHERE));
    }
}
