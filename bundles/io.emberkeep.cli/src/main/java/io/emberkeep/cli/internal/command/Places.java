package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds backups with their places in the chains of a catalogue. */
final class Places {
    private static final Comparator<BackupNode> NEWEST_FIRST = Comparator.comparing(
                    (BackupNode node) -> node.backup().backup().createdAt())
            .thenComparing(node -> node.backup().id())
            .reversed();

    private Places() {}

    /** All that the cloud has, newest first. */
    static List<BackupNode> newestFirst(Collection<ChainForest> forests) {
        return all(forests)
                .filter(node -> node.backup().isPresent())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Some, in the order of their ids here. */
    static List<BackupNode> of(List<String> ids, Catalogue catalogue) {
        return all(catalogue.forests().values())
                .filter(node -> ids.contains(node.backup().id()))
                .sorted(Comparator.comparing(node -> ids.indexOf(node.backup().id())))
                .toList();
    }

    private static Stream<BackupNode> all(Collection<ChainForest> forests) {
        return forests.stream().flatMap(ChainForest::nodes);
    }
}
