package io.emberkeep.ui.volumes.internal.changes;

import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.api.catalogue.Changes.Kind;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns of what has come and gone. */
final class ChangeColumns {
    private final Ages ages;

    ChangeColumns(Ages ages) {
        this.ages = ages;
    }

    List<Column<Change>> all() {
        return List.of(when(), what(), name(), id());
    }

    private Column<Change> when() {
        return Column.<Change>of("when", Messages.WHEN, 110, change -> ages.ago(change.at()))
                .withHint(change -> Optional.of(ages.full(change.at())))
                .sortedBy(Comparator.comparing(Change::at).reversed());
    }

    private static Column<Change> what() {
        return Column.<Change>of("what", Messages.WHAT, 130, change -> RecentChanges.word(change.what()))
                .withTone(change -> RecentChanges.tone(change.what()))
                .sortedBy(Comparator.comparing(Change::what));
    }

    private static Column<Change> name() {
        return Column.<Change>of("name", Messages.NAME, 280, Change::label)
                .withIcon(change -> Optional.of(change.kind() == Kind.VOLUME ? Icon.VOLUME : Icon.BACKUP))
                .withHint(change ->
                        Optional.of(Messages.HINT.formatted(change.kind().word(), change.id())));
    }

    private static Column<Change> id() {
        return Column.of("id", Messages.ID, 270, Change::id);
    }
}
