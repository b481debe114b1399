package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue as large as they come, and how little of it is written when little has changed. */
@Timeout(300)
class CapacityTest {
    private static final int VOLUMES = 10_000;
    private static final int BACKUPS = 100_000;

    @TempDir
    Path folder;

    private Database database;
    private DatabaseCatalogueStore catalogues;

    @BeforeEach
    void open() {
        database = new Database(new SqliteFile(folder.resolve("store.db")));
        new Migrations(database).bringUpToDate();
        catalogues = new DatabaseCatalogueStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aHundredThousandBackupsAreSavedAndLoaded() {
        Catalogue large = large();
        catalogues.save(large);
        assertEquals(large, catalogues.load(Samples.SCOPE).orElseThrow());

        long before = rowsWritten();
        catalogues.save(large);
        assertEquals(0, rowsWritten() - before, "nothing differs");

        Catalogue newer = withOneGone(large);
        catalogues.save(newer);
        assertEquals(2, rowsWritten() - before, "the backup that is gone, and when that was seen");
        assertEquals(newer, catalogues.load(Samples.SCOPE).orElseThrow());
    }

    private static Catalogue large() {
        List<KnownVolume> volumes = IntStream.range(0, VOLUMES)
                .mapToObj(i -> Samples.volume(id("volume", i), at(i)))
                .toList();
        List<KnownBackup> backups = IntStream.range(0, BACKUPS)
                .mapToObj(i ->
                        i % 2 == 0 ? Samples.backup(id("backup", i), at(i)) : Samples.bareBackup(id("b", i), at(i)))
                .toList();
        return Samples.catalogue(Samples.SCOPE, volumes, List.of(), backups);
    }

    private static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes()).toString();
    }

    private static Instant at(int number) {
        return Samples.NOON.plusSeconds(number);
    }

    private static Catalogue withOneGone(Catalogue catalogue) {
        Map<String, KnownBackup> backups = new LinkedHashMap<>(catalogue.backups());
        KnownBackup first = backups.get(id("backup", 0));
        backups.put(first.id(), new KnownBackup(first.backup(), first.origin(), Optional.of(Samples.NOON)));
        return new Catalogue(
                catalogue.cloud(),
                catalogue.scope(),
                catalogue.microversion(),
                catalogue.refreshedAt().plusSeconds(60),
                catalogue.volumes(),
                catalogue.snapshots(),
                backups);
    }

    /** Counted by the one connection that a single thread uses. */
    private long rowsWritten() {
        return database.read(session -> session.first("SELECT total_changes()", Row::longNumber))
                .orElseThrow();
    }
}
