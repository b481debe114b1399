package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.table.RowTree;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.widgets.Band;
import io.emberkeep.ui.common.widgets.Sentence;
import io.emberkeep.ui.volumes.internal.VolumesSelection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What the chain view shows of the chosen volume. */
final class ChainPanel {
    private final ConsoleSession session;
    private final VolumesSelection selection;
    private final ChainSummary summary;
    private final Composite content;
    private final Sentence heading;
    private final Band findings;
    private final RowTree<ChainRow> tree;
    private Optional<String> shownVolume = Optional.empty();

    ChainPanel(Composite parent, ConsoleSession session, VolumesSelection selection, Ages ages) {
        this.session = session;
        this.selection = selection;
        summary = new ChainSummary(ages);
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(content);
        heading = Sentence.heading(content, "chain.heading");
        findings = new Band(content, "chain.findings", Icon.AT_RISK);
        tree = new RowTree<>(
                content,
                SWT.MULTI | SWT.BORDER,
                "chain.tree",
                new ChainColumns(ages).all(),
                ChainRow::id,
                ChainRow::children);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(heading.control());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(findings.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        tree.selection()
                .onChange(rows ->
                        selection.chooseBackups(rows.stream().map(ChainRow::id).toList()));
        Runnable refresh = this::refresh;
        selection.addListener(refresh);
        content.addDisposeListener(event -> selection.removeListener(refresh));
        Listening.whileAlive(content, session, refresh);
    }

    private void refresh() {
        Optional<Project> project = session.project();
        Optional<ChainForest> forest =
                project.flatMap(known -> selection.singleVolume().map(known::forest));
        heading.show(summary.heading(project, selection.volumeIds()));
        findings.show(forest.map(ChainSummary::findings).orElse(List.of()));
        tree.setRows(forest.map(ChainRows::of).orElse(List.of()));
        if (!shownVolume.equals(selection.singleVolume())) {
            shownVolume = selection.singleVolume();
            tree.expandAll();
        }
        content.layout();
    }

    RowTree<ChainRow> tree() {
        return tree;
    }
}
