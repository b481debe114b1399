package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static io.emberkeep.api.catalogue.Finding.Kind.CONTRADICTION;
import static io.emberkeep.api.catalogue.Finding.Kind.FAILED_BACKUP;
import static io.emberkeep.api.catalogue.Finding.Kind.MISSING_PARENT;
import static io.emberkeep.api.catalogue.Finding.Kind.SNAPSHOT_BACKUP_IN_DANGER;
import static io.emberkeep.api.catalogue.Finding.Kind.UNKNOWN_STATE;
import static io.emberkeep.api.catalogue.Forests.findings;
import static io.emberkeep.api.catalogue.Forests.infer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainFindingsTest {
    private static String onlyMessage(ChainForest forest) {
        assertEquals(1, forest.findings().size(), () -> forest.findings().toString());
        return forest.findings().getFirst().message();
    }

    @Test
    void aSoundChainHasNone() {
        ChainForest forest =
                infer(full("full").made(0).withDependents(), incremental("one").made(10));

        assertEquals(List.of(), forest.findings());
    }

    @Test
    void anOrphanIsNamedWithTheRemedy() {
        String message = onlyMessage(infer(incremental("orphan").named("monday")));

        assertTrue(message.contains("monday"), message);
        assertTrue(message.contains("Make a new full backup"), message);
    }

    @Test
    void onlyTheFirstOfABrokenChainLacksItsParent() {
        ChainForest forest =
                infer(incremental("orphan").made(0), incremental("child").made(10));

        assertEquals(List.of(MISSING_PARENT), findings(forest, "orphan"));
        assertEquals(List.of(), findings(forest, "child"));
    }

    @Test
    void aFailedBackupComesWithItsReason() {
        String message = onlyMessage(infer(full("bad").failedBecause("No space left")));

        assertTrue(message.contains("bad") && message.contains("error (No space left)"), message);
        assertEquals(List.of(FAILED_BACKUP), findings(infer(full("stuck").status("error_deleting")), "stuck"));
    }

    @Test
    void aStateThatNobodyKnowsIsShownAsItIs() {
        String message = onlyMessage(infer(full("odd").status("hibernating")));

        assertTrue(message.contains("\"hibernating\""), message);
        assertEquals(List.of(UNKNOWN_STATE), findings(infer(full("odd").status("hibernating")), "odd"));
    }

    @Test
    void aSnapshotBackupIsInDangerUnlessItsDriverIsProven() {
        BackupBuilder ofSnapshot = full("snap").made(10).ofSnapshotTaken(5);

        assertEquals(List.of(SNAPSHOT_BACKUP_IN_DANGER), findings(infer(ofSnapshot), "snap"));
        assertTrue(ChainInference.infer(List.of(ofSnapshot.known()), known -> true)
                .get("vol")
                .findings()
                .isEmpty());
    }

    @Test
    void dependentsThatNobodySeesAreAContradiction() {
        ChainForest forest = infer(full("full").withDependents());

        assertEquals(List.of(CONTRADICTION), findings(forest, "full"));
    }

    @Test
    void aDependentThatIsGoneDoesNotExplainTheCounter() {
        ChainForest forest = infer(
                full("full").made(0).withDependents(),
                incremental("gone").made(10).gone(20));

        assertEquals(List.of(CONTRADICTION), findings(forest, "full"));
    }

    @Test
    void whatIsGoneHasNoFindingsOfItsOwn() {
        ChainForest forest = infer(
                full("gone").made(0).failedBecause("x").gone(50),
                incremental("child").made(10).recordedOn("gone"));

        assertEquals(List.of(), findings(forest, "gone"));
    }
}
