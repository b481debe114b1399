package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static io.emberkeep.api.catalogue.Forests.infer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainForestTest {
    private final ChainForest branching = infer(
            full("full").made(0),
            incremental("one").made(10),
            incremental("two").made(20),
            incremental("branch").made(30).recordedOn("one"),
            full("second").made(40));

    private static List<String> ids(Stream<BackupNode> nodes) {
        return nodes.map(node -> node.backup().id()).toList();
    }

    @Test
    void nodesComeParentsBeforeChildren() {
        assertEquals(List.of("full", "one", "two", "branch", "second"), ids(branching.nodes()));
    }

    @Test
    void aRestoreReadsTheChainFromItsFull() {
        assertEquals(List.of("full", "one", "branch"), ids(branching.pathTo("branch").stream()));
        assertEquals(List.of("second"), ids(branching.pathTo("second").stream()));
        assertEquals(List.of(), branching.pathTo("nothing"));
    }

    @Test
    void descendantsAreAllThatBuildsOnABackup() {
        assertEquals(
                List.of("one", "two", "branch"),
                ids(branching.node("one").orElseThrow().withDescendants()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "creating", "deleting", "error_deleting", "deleted", "something-new"})
    void nothingIsRestorableBelowABackupThatIsNotGood(String status) {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("bad").made(10).status(status).withDependents(),
                incremental("child").made(20).recordedOn("bad"));

        assertEquals(List.of("full"), ids(forest.restorable()));
        assertTrue(forest.isRestorable("full"));
        assertFalse(forest.isRestorable("bad"));
        assertFalse(forest.isRestorable("child"));
        assertFalse(forest.isRestorable("nothing"));
    }

    @Test
    void aBackupThatIsBeingRestoredStaysGood() {
        ChainForest forest = infer(
                full("full").made(0).status("restoring"), incremental("child").made(10));

        assertEquals(List.of("full", "child"), ids(forest.restorable()));
    }

    @Test
    void theNewestRestorableHasTheNewestDataNotTheLatestDate() {
        ChainForest forest =
                infer(full("live").made(20), full("of-old-snapshot").made(30).ofSnapshotTaken(5));

        assertEquals(Optional.of("live"), forest.newestRestorable().map(KnownBackup::id));
    }

    @Test
    void theNewestRestorableIsNotTheBrokenOne() {
        ChainForest forest =
                infer(full("full").made(0), incremental("failed").made(10).status("error"));

        assertEquals(Optional.of("full"), forest.newestRestorable().map(KnownBackup::id));
        assertEquals(Optional.empty(), infer(incremental("orphan")).newestRestorable());
    }
}
