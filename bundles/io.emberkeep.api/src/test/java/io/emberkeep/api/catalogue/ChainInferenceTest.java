package io.emberkeep.api.catalogue;

import static io.emberkeep.api.catalogue.BackupBuilder.full;
import static io.emberkeep.api.catalogue.BackupBuilder.incremental;
import static io.emberkeep.api.catalogue.Forests.edge;
import static io.emberkeep.api.catalogue.Forests.infer;
import static io.emberkeep.api.catalogue.Forests.inferAll;
import static io.emberkeep.api.catalogue.Forests.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainInferenceTest {
    @Test
    void anIncrementalBuildsOnTheNewestBackupBeforeIt() {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("one").made(10),
                incremental("two").made(20));

        assertEquals("full(one(two))", shape(forest));
        assertEquals(new Edge("one", Provenance.INFERRED), edge(forest, "two"));
        assertEquals(Optional.empty(), forest.node("full").orElseThrow().parent());
    }

    @Test
    void theOrderInWhichBackupsAreListedDoesNotMatter() {
        assertEquals(
                "old(one) new(two)",
                shape(infer(
                        incremental("two").made(30),
                        full("new").made(20),
                        incremental("one").made(10),
                        full("old").made(0))));
    }

    @Test
    void whatWeWroteDownBeatsTheRule() {
        ChainForest forest = infer(
                full("full").made(0),
                incremental("one").made(10),
                incremental("branch").made(20).recordedOn("full"));

        assertEquals("full(one branch)", shape(forest));
        assertEquals(new Edge("full", Provenance.RECORDED), edge(forest, "branch"));
    }

    @Test
    void aFullNeverHasAParentWhateverItsOriginSays() {
        assertEquals("a b", shape(infer(full("a").made(0), full("b").made(10).recordedOn("a"))));
    }

    @Test
    void aBackupOfASnapshotBuildsOnDataOlderThanTheSnapshot() {
        ChainForest forest = infer(
                full("eight").made(800),
                full("eight-twenty").made(820),
                incremental("of-snapshot").made(830).ofSnapshotTaken(810));

        assertEquals("eight(of-snapshot) eight-twenty", shape(forest));
    }

    @Test
    void dataOfTheVerySecondOfTheSnapshotAreNotOlder() {
        assertEquals(
                "older(of-snapshot) same-second",
                shape(infer(
                        full("older").made(0),
                        full("same-second").made(10),
                        incremental("of-snapshot").made(20).ofSnapshotTaken(10))));
    }

    @Test
    void aLiveIncrementalBuildsOnTheNewestDataNotOnTheLatestMade() {
        ChainForest forest = infer(
                full("live").made(20),
                full("of-old-snapshot").made(30).ofSnapshotTaken(5),
                incremental("next").made(40));

        assertEquals("live(next)", shape(forest).split(" ")[0]);
    }

    @Test
    void backupsOfTheSameDataAreTakenTheLatestMadeFirst() {
        assertEquals(
                "first second(next)",
                shape(infer(
                        full("first").made(10).ofSnapshotTaken(5),
                        full("second").made(11).ofSnapshotTaken(5),
                        incremental("next").made(20))));
    }

    @Test
    void ofTheSameSecondCinderPicksTheGreatestId() {
        assertEquals(
                "aa bb(next)",
                shape(infer(
                        full("bb").made(0),
                        full("aa").made(0),
                        incremental("next").made(20))));
    }

    @Test
    void aFailedBackupIsNobodysParent() {
        assertEquals(
                "full(failed next)",
                shape(infer(
                        full("full").made(0),
                        incremental("failed").made(10).status("error"),
                        incremental("next").made(20))));
    }

    @Test
    void aFailedBackupWithDependentsWasGoodOnce() {
        assertEquals(
                "full(failed(next))",
                shape(infer(
                        full("full").made(0),
                        incremental("failed").made(10).status("error").withDependents(),
                        incremental("next").made(20))));
    }

    @Test
    void aBackupStillBeingMadeIsNobodysParent() {
        assertEquals(
                "full(next) making",
                shape(infer(
                        full("full").made(0),
                        full("making").made(10).status("creating"),
                        incremental("next").made(20))));
    }

    @Test
    void anErrorChildHangsBelowTheParentThatItBlocks() {
        assertEquals(
                "full(failed)",
                shape(infer(full("full").made(0), incremental("failed").made(10).failedBecause("no space"))));
    }

    @Test
    void backupsOfOtherVolumesDoNotMatter() {
        Map<String, ChainForest> forests = inferAll(
                full("mine").made(0),
                full("theirs").of("other").made(10),
                incremental("next").made(20));

        assertEquals("mine(next)", shape(forests.get("vol")));
        assertEquals("theirs", shape(forests.get("other")));
    }

    @Test
    void aBackupOfACloneBelongsToTheChainOfItsSource() {
        Map<String, ChainForest> forests = inferAll(
                full("live").made(0),
                full("by-clone").of("clone").made(10).origin(CaptureMode.CLONE, "vol", Optional.empty()),
                incremental("next").made(20));

        assertEquals(Set.of("vol"), forests.keySet());
        assertEquals("live(next) by-clone", shape(forests.get("vol")), "Cinder can't build on a clone's backup");
    }

    @Test
    void anIncrementalWithNothingBeforeItIsARootOfItsOwn() {
        ChainForest forest =
                infer(incremental("orphan").made(0), incremental("child").made(10));

        assertEquals("orphan(child)", shape(forest));
        assertTrue(forest.roots().getFirst().parent().isEmpty());
    }

    @Test
    void aVolumeWithoutAPresentBackupHasNoChains() {
        assertTrue(inferAll(full("gone").gone(50)).isEmpty());
    }
}
