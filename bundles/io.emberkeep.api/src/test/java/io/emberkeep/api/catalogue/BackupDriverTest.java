package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Backup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackupDriverTest {
    @Test
    void nothingProvesNothing() {
        assertEquals(BackupDriver.UNPROVEN, BackupDriver.of(List.of()));
        assertFalse(BackupDriver.UNPROVEN.allowsSnapshotBackups());
    }

    @Test
    void aFinishedFullWithObjectsProvesAChunkedDriver() {
        Backup proof = full("full").objects(21).backup();
        BackupDriver driver = BackupDriver.of(List.of(proof));

        assertEquals(new BackupDriver(BackupDriver.Kind.CHUNKED, Optional.of(proof)), driver);
        assertTrue(driver.allowsSnapshotBackups());
    }

    @Test
    void aFullWithoutObjectsIsCeph() {
        assertEquals(BackupDriver.UNPROVEN, BackupDriver.of(List.of(full("full").backup())));
    }

    @Test
    void incrementalsAndUnfinishedFullsProveNothing() {
        assertEquals(
                BackupDriver.UNPROVEN,
                BackupDriver.of(List.of(
                        incremental("inc").objects(5).backup(),
                        full("making").objects(5).status("creating").backup(),
                        full("failed").objects(5).status("error").backup())));
    }

    @Test
    void theNewestFullDecidesBecauseADriverMayBeExchanged() {
        Backup chunked = full("chunked").made(0).objects(21).backup();
        Backup ceph = full("ceph").made(10).backup();

        assertEquals(BackupDriver.UNPROVEN, BackupDriver.of(List.of(chunked, ceph)));
    }

    @Test
    void anIncrementalThatStoredNothingDoesNotUnprove() {
        Backup chunked = full("chunked").made(0).objects(21).backup();
        Backup unchanged = incremental("unchanged").made(10).backup();

        assertTrue(BackupDriver.of(List.of(chunked, unchanged)).allowsSnapshotBackups());
    }
}
