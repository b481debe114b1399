package io.emberkeep.sandbox.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** On which backup an incremental builds in Zed and in later releases; no real cloud of these is at hand. */
class ParentRuleTest {
    private static final Instant EIGHT = Instant.parse("2026-01-01T08:00:00Z");
    private static final Label LABEL = new Label();

    @TempDir
    Path folder;

    private BlockPool pool;

    @BeforeEach
    void open() {
        pool = new BlockPool(folder.resolve("blocks"));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource(value = BackupStatus.class, mode = Mode.EXCLUDE, names = "AVAILABLE")
    void newestThatIsNotAvailableIsInTheWayInZedAlone(BackupStatus status) {
        Backup older = backup(0, BackupStatus.AVAILABLE);
        List<Backup> newestFirst = List.of(backup(10, status), older);
        assertEquals(
                "Invalid backup: The parent backup must be available for incremental backup.",
                refusal(ParentRule.ZED, newestFirst, Optional.empty()));
        assertEquals(older, ParentRule.NEWER.choose(newestFirst, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(ParentRule.class)
    void withoutAnyThereIsNone(ParentRule rule) {
        assertEquals(
                "Invalid backup: No backups available to do an incremental backup.",
                refusal(rule, List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(value = BackupStatus.class, mode = Mode.EXCLUDE, names = "AVAILABLE")
    void whereNoneIsAvailableNewerCloudsSayThatThereIsNone(BackupStatus status) {
        assertEquals(
                "Invalid backup: No backups available to do an incremental backup.",
                refusal(ParentRule.NEWER, List.of(backup(10, status)), Optional.empty()));
    }

    @Test
    void snapshotBuildsOnTheNewestAvailableOneThatIsOlder() {
        Backup fit = backup(0, BackupStatus.AVAILABLE);
        List<Backup> newestFirst = List.of(backup(20, BackupStatus.AVAILABLE), backup(5, BackupStatus.ERROR), fit);
        assertEquals(fit, ParentRule.NEWER.choose(newestFirst, snapshotAt(10)));
        assertEquals(
                "Invalid backup: The parent backup must be available for incremental backup.",
                refusal(ParentRule.ZED, newestFirst, snapshotAt(10)));
    }

    /** The last one made is taken then, though its data are younger; of those that are looked at. */
    @Test
    void snapshotThatIsOlderThanAllBuildsOnTheLastOneMade() {
        Backup newest = backup(20, BackupStatus.AVAILABLE);
        Backup other = backup(15, BackupStatus.AVAILABLE);
        Backup busy = backup(30, BackupStatus.RESTORING);
        assertEquals(newest, ParentRule.ZED.choose(List.of(newest, other), snapshotAt(10)));
        assertEquals(newest, ParentRule.NEWER.choose(List.of(busy, newest, other), snapshotAt(10)));
        assertEquals(
                "Invalid backup: The parent backup must be available for incremental backup.",
                refusal(ParentRule.ZED, List.of(busy, newest, other), snapshotAt(10)));
    }

    private static String refusal(ParentRule rule, List<Backup> backups, Optional<Snapshot> snapshot) {
        return assertThrows(Refusal.class, () -> rule.choose(backups, snapshot)).getMessage();
    }

    private Backup backup(int minutesPastEight, BackupStatus status) {
        Instant at = EIGHT.plusSeconds(60L * minutesPastEight);
        Backup.Facts facts = new Backup.Facts("volume", Optional.empty(), Optional.empty(), 1, at);
        Backup backup = new Backup(new Birth(Ids.uuid(), "p", "u", at), LABEL, facts, new BlockMap(pool));
        backup.become(status, at);
        return backup;
    }

    private Optional<Snapshot> snapshotAt(int minutesPastEight) {
        Birth birth = new Birth(Ids.uuid(), "p", "u", EIGHT.plusSeconds(60L * minutesPastEight));
        return Optional.of(new Snapshot(birth, LABEL, "volume", 1, new BlockMap(pool)));
    }
}
