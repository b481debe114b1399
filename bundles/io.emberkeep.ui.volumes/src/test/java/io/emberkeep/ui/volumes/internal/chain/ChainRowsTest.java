package io.emberkeep.ui.volumes.internal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.volumes.internal.Samples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChainRowsTest {

    @Test
    void aLongChainDoesNotGrowDeeper() {
        Samples samples = new Samples().volume("db", "in-use").backup("db", "full", false, 50, "available");
        for (int i = 1; i <= 4; i++) {
            samples.backup("db", "i" + i, true, 50 - i, "available");
        }
        assertEquals("full(i1 i2 i3 i4)", drawn(samples));
    }

    @Test
    void aBranchStandsUnderTheBackupThatItLeavesFrom() {
        Samples samples = new Samples()
                .volume("db", "in-use")
                .recorded("db", "full", 50, Optional.empty())
                .recorded("db", "i1", 40, Optional.of("full"))
                .recorded("db", "i2", 30, Optional.of("i1"))
                .recorded("db", "side", 20, Optional.of("i1"))
                .recorded("db", "i3", 10, Optional.of("i2"));
        assertEquals("full(i1(side) i2 i3)", drawn(samples));
        assertEquals(ChainRow.Kind.BRANCH, find(rows(samples), "side").kind());
    }

    @Test
    void aFailedChildIsABranchOnceTheLineHasGoneOn() {
        Samples samples = new Samples()
                .volume("db", "in-use")
                .recorded("db", "full", 50, Optional.empty())
                .recorded("db", "good", 40, Optional.of("full"))
                .backup("db", "failed", true, 39, "error");
        assertEquals("full(good failed)", drawn(samples));
        assertTrue(find(rows(samples), "failed").hasFailed());
    }

    @Test
    void theNewestChainComesFirst() {
        Samples samples = new Samples()
                .volume("db", "in-use")
                .backup("db", "old", false, 50, "available")
                .backup("db", "new", false, 5, "available");
        assertEquals("new old", drawn(samples));
    }

    @Test
    void aGoneParentStaysInSightWhileSomethingBuildsOnIt() {
        Samples samples = new Samples()
                .volume("db", "in-use")
                .backup("db", "full", false, 50, "available")
                .recorded("db", "i1", 40, Optional.of("full"))
                .gone("full");
        assertEquals("full(i1)", drawn(samples));
        assertFalse(find(rows(samples), "i1").restorable());
        assertEquals("full", find(rows(samples), "i1").parent());
    }

    private static List<ChainRow> rows(Samples samples) {
        return ChainRows.of(samples.project().forest("db"));
    }

    private static String drawn(Samples samples) {
        return drawn(rows(samples));
    }

    private static String drawn(List<ChainRow> rows) {
        return rows.stream()
                .map(row -> row.id() + (row.children().isEmpty() ? "" : "(" + drawn(row.children()) + ")"))
                .collect(Collectors.joining(" "));
    }

    private static ChainRow find(List<ChainRow> rows, String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseGet(() -> find(
                        rows.stream().flatMap(row -> row.children().stream()).toList(), id));
    }
}
