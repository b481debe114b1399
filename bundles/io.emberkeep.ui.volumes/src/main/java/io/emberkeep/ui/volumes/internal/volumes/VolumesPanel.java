package io.emberkeep.ui.volumes.internal.volumes;

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
import org.eclipse.swt.widgets.Text;

/** What the volumes view shows: the answer, the filter, and the table or the reason why there is none. */
final class VolumesPanel {
    private final ConsoleSession session;
    private final VolumesSummary summary;
    private final Composite content;
    private final Sentence answer;
    private final Band offline;
    private final Text filter;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final RowTable<VolumeRow> table;
    private final Sentence emptiness;
    private Optional<Project> shown = Optional.empty();

    VolumesPanel(Composite parent, ConsoleSession session, VolumesSelection selection, Ages ages) {
        this.session = session;
        summary = new VolumesSummary(session, ages);
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults()
                .margins(8, 8)
                .spacing(8, 8)
                .numColumns(2)
                .applyTo(content);
        answer = Sentence.heading(content, "volumes.answer");
        filter = createFilter();
        offline = new Band(content, "volumes.offline", Icon.UNKNOWN);
        body = WidgetFactory.composite(SWT.NONE).layout(stack).create(content);
        table = new RowTable<>(
                body, SWT.MULTI | SWT.BORDER, "volumes.table", new VolumeColumns(ages).all(), VolumeRow::id);
        emptiness = Sentence.text(body, "volumes.empty");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(answer.control());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(offline.control());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(body);
        table.selection()
                .onChange(rows ->
                        selection.chooseVolumes(rows.stream().map(VolumeRow::id).toList()));
        offline.onDetails(() ->
                session.trouble().ifPresent(why -> Failures.show(content.getShell(), Messages.OFFLINE_TITLE, why)));
        Listening.whileAlive(content, session, this::refresh);
    }

    private Text createFilter() {
        Text text = WidgetFactory.text(SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL)
                .message(Messages.FILTER)
                .tooltip(Messages.FILTER_HINT)
                .onModify(event -> filterChanged())
                .create(content);
        text.setData("id", "volumes.filter");
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                text.setText("");
                table.control().setFocus();
            } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                table.control().setFocus();
            }
        });
        GridDataFactory.fillDefaults()
                .hint(180, SWT.DEFAULT)
                .align(SWT.END, SWT.CENTER)
                .applyTo(text);
        return text;
    }

    private void filterChanged() {
        TextFilter typed = new TextFilter(filter.getText());
        table.setFilter(row -> row.passes(typed));
        showBody();
    }

    private void refresh() {
        if (shown.orElse(null) != session.project().orElse(null)) {
            shown = session.project();
            table.setRows(shown.map(VolumeRow::of).orElse(List.of()));
        }
        answer.show(summary.answer());
        offline.show(summary.offline().stream().toList());
        showBody();
        content.layout();
    }

    private void showBody() {
        boolean filtered = table.model().size() == 0 && table.model().total() > 0;
        emptiness.show(filtered ? Messages.NOTHING_MATCHES.formatted(filter.getText()) : summary.emptiness());
        stack.topControl = table.model().size() > 0 ? table.control() : emptiness.control();
        body.layout();
    }

    void startFilter() {
        filter.setFocus();
        filter.selectAll();
    }

    void setFocus() {
        (stack.topControl == table.control() ? table.control() : filter).setFocus();
    }

    RowTable<VolumeRow> table() {
        return table;
    }
}
