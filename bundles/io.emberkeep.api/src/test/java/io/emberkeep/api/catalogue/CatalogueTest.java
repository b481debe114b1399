package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = new CatalogueBuilder()
            .volume("vol", "db", "main")
            .volume("far", "archive", "remote")
            .backup(full("ceph").made(0).known())
            .backup(incremental("inc").made(10).known())
            .backup(full("clone")
                    .of("temporary")
                    .made(15)
                    .origin(CaptureMode.CLONE, "vol", Optional.empty())
                    .known())
            .backup(full("ceph-snap").made(20).ofSnapshotTaken(18).known())
            .backup(full("chunks").of("far").made(0).objects(21).known())
            .backup(full("chunk-snap")
                    .of("far")
                    .made(10)
                    .ofSnapshotTaken(5)
                    .objects(0)
                    .status("restoring")
                    .known())
            .backup(full("lost").of("volume-nobody-knows").made(0).objects(3).known())
            .build();

    @Test
    void oneForestIsTheSameAsAmongAll() {
        Map<String, ChainForest> all = catalogue.forests();

        all.forEach((volume, forest) -> assertEquals(forest, catalogue.forest(volume)));
        assertEquals(List.of(), catalogue.forest("without-backups").roots());
    }

    @Test
    void anIncrementalOfACloneKnowsItsPlaceInBothPictures() {
        Catalogue withChild = new CatalogueBuilder()
                .backup(full("clone")
                        .of("temporary")
                        .made(0)
                        .origin(CaptureMode.CLONE, "vol", Optional.empty())
                        .known())
                .backup(incremental("by-hand").of("temporary").made(10).known())
                .build();

        assertEquals(withChild.forests().get("temporary"), withChild.forest("temporary"));
    }

    @Test
    void driversAreProvenByZone() {
        assertFalse(catalogue.driver("main").allowsSnapshotBackups());
        assertTrue(catalogue.driver("remote").allowsSnapshotBackups());
        assertEquals(BackupDriver.UNPROVEN, catalogue.driver("zone-without-backups"));
    }

    @Test
    void aBackupThatIsGoneProvesNothing() {
        Catalogue before = new CatalogueBuilder()
                .volume("vol", "db")
                .backup(full("gone").objects(21).gone(10).known())
                .build();

        assertEquals(Map.of(), before.drivers());
    }

    @Test
    void onlyTheSnapshotBackupOnAnUnprovenDriverIsInDanger() {
        assertEquals(
                List.of(Finding.Kind.SNAPSHOT_BACKUP_IN_DANGER),
                Forests.findings(catalogue.forest("vol"), "ceph-snap"));
        assertEquals(List.of(), catalogue.forest("far").findings());
    }

    @Test
    void aCatalogueKeepsItsOrderAndNeverChanges() {
        assertEquals(List.of("vol", "far"), List.copyOf(catalogue.volumes().keySet()));
        assertThrows(
                UnsupportedOperationException.class, () -> catalogue.volumes().clear());
        assertThrows(
                UnsupportedOperationException.class, () -> catalogue.backups().clear());
    }
}
