package io.emberkeep.api.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "hibernating", "available ", "avail\u0131able"})
    void whatIsNotKnownIsNeverTakenForAGoodState(String raw) {
        assertEquals(BackupStatus.UNKNOWN, BackupStatus.of(raw));
        assertEquals(VolumeStatus.UNKNOWN, VolumeStatus.of(raw));
        assertEquals(SnapshotStatus.UNKNOWN, SnapshotStatus.of(raw));
        assertFalse(VolumeStatus.of(raw).canBeBackedUp());
        assertFalse(BackupStatus.of(raw).isDeletable());
        assertFalse(BackupStatus.of(raw).isPassing());
    }

    @ParameterizedTest
    @EnumSource
    void everyBackupStatusIsReadAsCinderWritesIt(BackupStatus status) {
        assertEquals(status, BackupStatus.of(status.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "in-use,IN_USE",
        "backing-up,BACKING_UP",
        "restoring-backup,RESTORING_BACKUP",
        "error_backing-up,ERROR_BACKING_UP",
        "error_restoring,ERROR_RESTORING",
        "awaiting-transfer,AWAITING_TRANSFER",
        "AVAILABLE,AVAILABLE"
    })
    void cindersWordsForVolumes(String raw, VolumeStatus status) {
        assertEquals(status, VolumeStatus.of(raw));
    }

    @Test
    void hyphensInSnapshotStatusesAreReadToo() {
        assertEquals(SnapshotStatus.BACKING_UP, SnapshotStatus.of("backing-up"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyAvailableAndInUseVolumesCanBeBackedUp(VolumeStatus status) {
        boolean expected = status == VolumeStatus.AVAILABLE || status == VolumeStatus.IN_USE;
        assertEquals(expected, status.canBeBackedUp());
    }

    @Test
    void errorsNeedSomebodyToAct() {
        assertTrue(VolumeStatus.ERROR_RESTORING.isError());
        assertTrue(VolumeStatus.ERROR.isError());
        assertFalse(VolumeStatus.BACKING_UP.isError());
    }
}
