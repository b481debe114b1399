package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.Edge;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.ui.common.facts.Fact;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells all that is known of a backup. */
final class ChainFacts {
    private ChainFacts() {}

    static List<Fact> of(ChainRow row, Ages ages) {
        KnownBackup known = row.backup();
        Backup backup = known.backup();
        return Stream.of(
                        Fact.ifKnown(Messages.NAME, Optional.of(backup.name())),
                        Fact.ifKnown(Messages.DESCRIPTION, backup.details().description()),
                        Stream.of(
                                new Fact(Messages.FACT_ID, known.id()),
                                new Fact(Messages.BACKUP, ChainColumns.kind(row)),
                                new Fact(Messages.STATUS, ChainColumns.statusInWords(row)),
                                new Fact(Messages.DATA_OF, ages.full(known.pointInTime())),
                                new Fact(Messages.CREATED, ages.full(backup.createdAt()))),
                        Fact.ifKnown(Messages.FAIL_REASON, backup.failReason()),
                        Fact.ifKnown(
                                Messages.UPDATED, backup.details().updatedAt().map(ages::full)),
                        row.node().parent().stream().flatMap(edge -> parent(row, edge)),
                        Stream.of(
                                new Fact(Messages.CONSISTENCY, ChainColumns.consistencyInWords(row)),
                                new Fact(Messages.MODE, known.mode().word()),
                                new Fact(Messages.SIZE, Integer.toString(backup.sizeGiB())),
                                new Fact(Messages.VOLUME_ID, known.sourceVolumeId())),
                        Fact.ifKnown(Messages.SNAPSHOT_ID, backup.snapshotId()),
                        Fact.ifKnown(Messages.MADE_BY, known.runId().map(Messages.RUN::formatted)),
                        Fact.ifKnown(
                                Messages.FACT_HOLD,
                                known.hold().map(hold -> hold.reason() + " · " + ages.full(hold.since()))),
                        Fact.ifKnown(Messages.GONE, known.goneAt().map(ages::full)),
                        Fact.ifKnown(Messages.ZONE, backup.zone()),
                        Fact.ifKnown(Messages.CONTAINER, backup.container()),
                        Stream.of(new Fact(Messages.OBJECTS, Integer.toString(backup.objectCount()))),
                        Fact.ifKnown(Messages.PROJECT, backup.projectId()),
                        Fact.ifKnown(Messages.USER_ID, backup.details().userId()),
                        Fact.ifKnown(Messages.KEY_ID, backup.details().encryptionKeyId()),
                        Fact.each(Messages.METADATA, backup.metadata()),
                        Fact.each(Messages.OTHERS, backup.details().others()))
                .flatMap(facts -> facts)
                .toList();
    }

    private static Stream<Fact> parent(ChainRow row, Edge edge) {
        return Stream.of(
                new Fact(
                        Messages.BUILDS_ON,
                        row.parent() + " (" + edge.provenance().word() + ")"),
                new Fact(Messages.PARENT_ID, edge.parentId()));
    }
}
