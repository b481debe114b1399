package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static io.emberkeep.api.catalogue.Finding.Kind.MISSING_PARENT;
import static io.emberkeep.api.catalogue.Forests.edge;
import static io.emberkeep.api.catalogue.Forests.findings;
import static io.emberkeep.api.catalogue.Forests.infer;
import static io.emberkeep.api.catalogue.Forests.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoneParentsTest {
    @Test
    void aGoneBackupIsNotTheParentOfWhatIsLeftBecauseCinderDeletesNoParent() {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("deleted-unseen").made(10).gone(500),
                incremental("next").made(20));

        assertEquals("full(next)", shape(forest));
        assertTrue(forest.isRestorable("next"));
        assertEquals(List.of(), forest.findings());
    }

    @Test
    void aGoneParentThatWeWroteDownIsShownAndMakesTheChildUnrestorable() {
        ChainForest forest = infer(
                full("gone").made(0).gone(50),
                full("other").made(5),
                incremental("child").made(10).recordedOn("gone"));

        assertEquals("gone(child) other", shape(forest));
        assertFalse(forest.isRestorable("child"));
        assertEquals(List.of(MISSING_PARENT), findings(forest, "child"));
        assertEquals(List.of(), findings(forest, "gone"));
    }

    @Test
    void aParentThatWasNeverSeenLeavesARootWithItsEdge() {
        ChainForest forest =
                infer(full("other").made(0), incremental("child").made(10).recordedOn("never-seen"));

        assertEquals("other child", shape(forest));
        assertEquals(new Edge("never-seen", Provenance.RECORDED), edge(forest, "child"));
        assertFalse(forest.isRestorable("child"));
        assertEquals(List.of(MISSING_PARENT), findings(forest, "child"));
    }

    @Test
    void aChainOfGoneOnesStaysAsFarAsSomethingPresentBuildsOnIt() {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("gone").made(10).gone(100),
                incremental("child").made(20).recordedOn("gone"),
                incremental("gone-leaf").made(30).gone(100));

        assertEquals("full(gone(child))", shape(forest));
    }

    @Test
    void aGoneIncrementalIsExplainedByWhatWasThereThen() {
        ChainForest forest = infer(
                full("first").made(0),
                full("deleted-before").made(5).gone(8),
                incremental("gone").made(10).gone(100),
                incremental("child").made(20).recordedOn("gone"));

        assertEquals("first(gone(child))", shape(forest));
    }

    @Test
    void recordedParentsCannotMakeACircle() {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("one").made(10).recordedOn("two"),
                incremental("two").made(20).recordedOn("one"),
                incremental("self").made(30).recordedOn("self"));

        assertEquals("full(one(two(self)))", shape(forest));
        assertEquals(Provenance.INFERRED, edge(forest, "one").provenance());
        assertEquals(Provenance.RECORDED, edge(forest, "two").provenance());
    }

    @Test
    void aCircleWithinOneSecondIsBrokenToo() {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("a").made(10).recordedOn("b"),
                incremental("b").made(10).recordedOn("a"));

        assertEquals("full(a(b))", shape(forest));
    }

    @Test
    void aFullOfTheSameSecondMayBeARecordedParent() {
        ChainForest forest = infer(full("z").made(10), incremental("a").made(10).recordedOn("z"));

        assertEquals("z(a)", shape(forest));
    }

    @Test
    void aRecordedParentOfAnotherVolumeLeavesARoot() {
        ChainForest forest = infer(
                full("theirs").of("other").made(0), incremental("mine").made(10).recordedOn("theirs"));

        assertEquals("mine", shape(forest));
        assertFalse(forest.isRestorable("mine"));
    }
}
