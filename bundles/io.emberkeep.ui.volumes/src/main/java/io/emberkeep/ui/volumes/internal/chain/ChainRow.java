package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.ui.common.facts.Described;
import io.emberkeep.ui.common.facts.Fact;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;

/**
 * A backup as the chain tree shows it.
 *
 * @param restorable whether it and all that it builds on are good
 * @param parent the name of what it builds on, empty for a full
 */
record ChainRow(BackupNode node, Kind kind, boolean restorable, String parent, List<ChainRow> children)
        implements Described {
    /** What a backup is in its chain. */
    enum Kind {
        FULL,
        INCREMENTAL,
        BRANCH
    }

    @Override
    public String title() {
        return Messages.FACTS_OF_BACKUP.formatted(backup().backup().label());
    }

    @Override
    public List<Fact> facts(Ages ages) {
        return ChainFacts.of(this, ages);
    }

    KnownBackup backup() {
        return node.backup();
    }

    String id() {
        return node.backup().id();
    }

    boolean hasFailed() {
        BackupStatus status = backup().backup().status();
        return status == BackupStatus.ERROR || status == BackupStatus.ERROR_DELETING;
    }
}
