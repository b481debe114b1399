package io.emberkeep.ui.volumes.internal.changes;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.Sentence;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What the changes view shows: the answer, and a line for each thing that has come or gone. */
final class ChangesPanel {
    private final ConsoleSession session;
    private final Sentence summary;
    private final RowTable<Change> table;
    private Optional<Catalogue> shown = Optional.empty();

    ChangesPanel(Composite parent, ConsoleSession session, Ages ages) {
        this.session = session;
        Composite content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(content);
        summary = Sentence.heading(content);
        table = new RowTable<>(
                content,
                SWT.SINGLE | SWT.BORDER,
                Messages.CHANGES,
                new ChangeColumns(ages).all(),
                change -> change.kind() + change.id());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        summary.show(Messages.NOT_SEEN);
        Listening.whileAlive(content, session, this::follow);
    }

    private void follow() {
        Optional<Catalogue> now = session.project().map(Project::catalogue);
        if (!isShown(now)) {
            shown = now;
            now.ifPresentOrElse(this::lookBack, () -> show(Messages.NOT_SEEN, List.of()));
        }
    }

    /** The same object, since comparing all that two looks have brought takes long. */
    private boolean isShown(Optional<Catalogue> now) {
        return shown.isPresent() == now.isPresent()
                && shown.filter(last -> last != now.get()).isEmpty();
    }

    private void lookBack(Catalogue catalogue) {
        session.ask(
                Messages.LOOKING_BACK,
                engine -> new RecentChanges(catalogue),
                found -> show(catalogue, found),
                why -> show(why.getMessage(), List.of()));
    }

    private void show(Catalogue of, RecentChanges found) {
        if (isShown(Optional.of(of))) {
            show(found.summary(), found.newestFirst());
        }
    }

    private void show(String sentence, List<Change> changes) {
        if (!summary.control().isDisposed()) {
            summary.show(sentence);
            table.setRows(changes);
        }
    }

    RowTable<Change> table() {
        return table;
    }
}
