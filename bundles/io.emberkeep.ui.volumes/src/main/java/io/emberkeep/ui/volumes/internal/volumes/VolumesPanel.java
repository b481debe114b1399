package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.status.Failures;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.table.TextFilter;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.widgets.Band;
import io.emberkeep.ui.common.widgets.Sentence;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.VolumesSelection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

/** What the volumes view shows: the answer, the filter, and the table or the reason why there is none. */
final class VolumesPanel {
    private final ConsoleSession session;
    private final Background background;
    private final VolumesSummary summary;
    private final Composite content;
    private final Sentence answer;
    private final Band offline;
    private final FilterField filter;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final RowTable<VolumeRow> table;
    private final Sentence emptiness;
    private Optional<Project> shown = Optional.empty();
    private boolean waitsForRows;

    VolumesPanel(
            Composite parent, ConsoleSession session, Background background, VolumesSelection selection, Ages ages) {
        this.session = session;
        this.background = background;
        summary = new VolumesSummary(session, ages);
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults()
                .margins(8, 8)
                .spacing(8, 8)
                .numColumns(2)
                .applyTo(content);
        answer = Sentence.heading(content);
        filter = new FilterField(content, this::filterBy, this::leaveFilter);
        offline = new Band(content, Icon.UNKNOWN);
        body = WidgetFactory.composite(SWT.NONE).layout(stack).create(content);
        table = new RowTable<>(
                body, SWT.MULTI | SWT.BORDER, Messages.VOLUMES, new VolumeColumns(ages).all(), VolumeRow::id);
        emptiness = Sentence.text(body);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(answer.control());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(filter.control());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(offline.control());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(body);
        table.selection()
                .onChange(rows ->
                        selection.chooseVolumes(rows.stream().map(VolumeRow::id).toList()));
        offline.onDetails(() ->
                session.trouble().ifPresent(why -> Failures.show(content.getShell(), Messages.OFFLINE_TITLE, why)));
        Listening.whileAlive(content, session, this::refresh);
    }

    private void filterBy(String typed) {
        TextFilter wanted = new TextFilter(typed);
        table.setFilter(row -> row.passes(wanted));
        showBody();
    }

    private void leaveFilter() {
        table.takeFocus();
    }

    private void refresh() {
        if (shown.orElse(null) != session.project().orElse(null)) {
            shown = session.project();
            showRows(shown);
        }
        answer.show(summary.answer());
        offline.show(summary.offline().stream().toList());
        showBody();
        content.layout();
    }

    /** Ten thousand rows are not made while a person waits for the next key stroke. */
    private void showRows(Optional<Project> project) {
        table.setRows(background, () -> project.map(VolumeRow::of).orElse(List.of()), this::shown);
    }

    private void shown() {
        showBody();
        if (waitsForRows && filter.isIdle() && table.takeFocus()) {
            waitsForRows = false;
        }
    }

    private void showBody() {
        boolean filtered = table.model().size() == 0 && table.model().total() > 0;
        emptiness.show(filtered ? Messages.NOTHING_MATCHES.formatted(filter.text()) : summary.emptiness());
        stack.topControl = table.model().size() > 0 ? table.control() : emptiness.control();
        body.layout();
    }

    void startFilter() {
        filter.start();
    }

    void setFocus() {
        waitsForRows = !table.takeFocus();
        if (waitsForRows) {
            filter.start();
        }
    }

    RowTable<VolumeRow> table() {
        return table;
    }
}
