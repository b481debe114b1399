package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.at;
import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static io.emberkeep.api.catalogue.Forests.infer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = at(200_000);

    private static KnownVolume volume(String status) {
        return CatalogueBuilder.known("vol", "db", status, "main", Optional.empty());
    }

    @Test
    void whatHasRecentRestorableDataIsProtected() {
        ChainForest forest = infer(full("full").made(0), incremental("inc").made(190_000));

        assertEquals(
                new Protection(Protection.State.PROTECTED, Optional.of(at(190_000))),
                Protection.of(volume("in-use"), forest, NOW, NOW, DAY));
    }

    @Test
    void exactlyTheMaximumAgeIsStillProtected() {
        ChainForest forest = infer(full("full").made(200_000 - 86_400));

        assertEquals(Protection.State.PROTECTED, Protection.of(forest, NOW, DAY).state());
        assertEquals(
                Protection.State.AT_RISK,
                Protection.of(forest, NOW.plusMillis(1), DAY).state());
    }

    @Test
    void aNewerBackupThatFailedDoesNotProtect() {
        ChainForest forest =
                infer(full("old").made(0), incremental("failed").made(190_000).status("error"));

        assertEquals(new Protection(Protection.State.AT_RISK, Optional.of(at(0))), Protection.of(forest, NOW, DAY));
    }

    @Test
    void withoutAnythingRestorableItIsUnprotected() {
        Protection none = new Protection(Protection.State.UNPROTECTED, Optional.empty());

        assertEquals(none, Protection.of(infer(), NOW, DAY));
        assertEquals(none, Protection.of(infer(incremental("orphan").made(190_000)), NOW, DAY));
    }

    @Test
    void aRestoreUnderWayDoesNotUnprotect() {
        ChainForest forest = infer(full("full").made(190_000).status("restoring"));

        assertEquals(Protection.State.PROTECTED, Protection.of(forest, NOW, DAY).state());
    }

    @Test
    void anOldPictureTellsNothing() {
        ChainForest forest = infer(full("full").made(190_000));

        assertEquals(
                new Protection(Protection.State.UNKNOWN, Optional.of(at(190_000))),
                Protection.of(volume("available"), forest, NOW.minus(DAY).minusMillis(1), NOW, DAY));
        assertEquals(
                Protection.State.PROTECTED,
                Protection.of(volume("available"), forest, NOW.minus(DAY), NOW, DAY)
                        .state());
    }

    @Test
    void aVolumeInAStateThatNobodyKnowsIsUnknown() {
        ChainForest forest = infer(full("full").made(190_000));

        assertEquals(
                Protection.State.UNKNOWN,
                Protection.of(volume("hibernating"), forest, NOW, NOW, DAY).state());
    }

    @Test
    void whenTheDataWereCapturedCountsMoreThanCindersTimestamp() {
        Origin origin = new Origin(
                "r/0/0/1", CaptureMode.CLONE, "vol", Optional.empty(), Optional.empty(), Optional.of(at(100)));
        KnownBackup late = new KnownBackup(full("late").made(500).backup(), Optional.of(origin), Optional.empty());

        assertEquals(at(100), late.pointInTime());
    }

    @Test
    void statesHaveOneWordEach() {
        assertEquals("at-risk", Protection.State.AT_RISK.word());
        assertEquals("unprotected", Protection.State.UNPROTECTED.word());
    }
}
