package io.emberkeep.api.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Infers chains for tests and writes them in one line, such as {@code full(inc(inc2) other)}. */
final class Forests {
    private Forests() {}

    static ChainForest infer(BackupBuilder... backups) {
        return inferAll(backups).getOrDefault("vol", new ChainForest("vol", List.of(), List.of()));
    }

    static Map<String, ChainForest> inferAll(BackupBuilder... backups) {
        return ChainInference.infer(Stream.of(backups).map(BackupBuilder::known).toList(), known -> false);
    }

    static String shape(ChainForest forest) {
        return forest.roots().stream().map(Forests::shape).collect(Collectors.joining(" "));
    }

    private static String shape(BackupNode node) {
        String below = node.children().stream().map(Forests::shape).collect(Collectors.joining(" "));
        return node.backup().id() + (below.isEmpty() ? "" : "(" + below + ")");
    }

    static Edge edge(ChainForest forest, String backupId) {
        return forest.node(backupId).orElseThrow().parent().orElseThrow();
    }

    static List<Finding.Kind> findings(ChainForest forest, String backupId) {
        return forest.findings().stream()
                .filter(finding -> finding.backupId().equals(backupId))
                .map(Finding::kind)
                .toList();
    }
}
