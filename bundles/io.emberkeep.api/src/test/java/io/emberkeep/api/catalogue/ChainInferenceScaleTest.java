package io.emberkeep.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A quadratic step would make these tests take hours, and recursion would overflow the stack. */
class ChainInferenceScaleTest {
    private static final int MANY = 100_000;

    @Test
    void oneChainOfManyIncrementals(TestReporter reporter) {
        ChainForest forest =
                measured(reporter, "one chain", at -> backup(at, "vol", at > 0).known());

        assertEquals(1, forest.roots().size());
        assertEquals(MANY, forest.pathTo(id(MANY - 1)).size());
        assertEquals(id(MANY - 1), forest.newestRestorable().orElseThrow().id());
    }

    @Test
    void longChainsCanBeComparedHashedAndPrinted() {
        List<KnownBackup> backups = IntStream.range(0, MANY)
                .mapToObj(at -> backup(at, "vol", at > 0).known())
                .toList();
        ChainForest one = ChainInference.infer(backups, known -> false).get("vol");
        ChainForest same = ChainInference.infer(backups, known -> false).get("vol");
        ChainForest shorter = ChainInference.infer(backups.subList(0, MANY - 1), known -> false)
                .get("vol");

        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertEquals(one.toString(), same.toString());
        assertNotEquals(one, shorter);
    }

    @Test
    void manyBackupsOfOneSnapshot(TestReporter reporter) {
        ChainForest forest = measured(
                reporter,
                "one snapshot",
                at -> at == 0
                        ? backup(at, "vol", false).known()
                        : backup(at, "vol", true).ofSnapshotTaken(1).known());

        assertEquals(MANY - 1, forest.roots().getFirst().children().size());
    }

    @Test
    void manyFullsThatAreGoneBeforeTheIncrementals(TestReporter reporter) {
        ChainForest forest = measured(
                reporter,
                "half of them gone",
                at -> at == 0 || at > MANY / 2
                        ? backup(at, "vol", at > 0).known()
                        : backup(at, "vol", false).gone(MANY / 2).known());

        assertEquals(1, forest.roots().size());
    }

    @Test
    void manyVolumes(TestReporter reporter) {
        List<KnownBackup> backups = IntStream.range(0, MANY)
                .mapToObj(at -> backup(at, "vol-" + at % 1_000, at >= 1_000).known())
                .toList();
        Map<String, ChainForest> forests = timed(reporter, "1,000 volumes", backups);

        assertEquals(1_000, forests.size());
        assertEquals(100, forests.get("vol-7").nodes().count());
    }

    private static ChainForest measured(TestReporter reporter, String what, IntFunction<KnownBackup> make) {
        return timed(reporter, what, IntStream.range(0, MANY).mapToObj(make).toList())
                .get("vol");
    }

    private static Map<String, ChainForest> timed(TestReporter reporter, String what, List<KnownBackup> backups) {
        long begin = System.nanoTime();
        Map<String, ChainForest> forests = ChainInference.infer(backups, known -> false);
        forests.values().forEach(ChainForest::newestRestorable);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        reporter.publishEntry("%,d backups, %s".formatted(backups.size(), what), millis + " ms");
        return forests;
    }

    private static BackupBuilder backup(int at, String volume, boolean incremental) {
        BackupBuilder builder = incremental ? BackupBuilder.incremental(id(at)) : BackupBuilder.full(id(at));
        return builder.of(volume).made(at);
    }

    private static String id(int at) {
        return "backup-%06d".formatted(at);
    }
}
