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
import org.eclipse.swt.widgets.ToolBar;

/** What the chain view shows of the chosen volume. */
final class ChainPanel {
    private final ConsoleSession session;
    private final VolumesSelection selection;
    private final ChainSummary summary;
    private final Composite content;
    private final Sentence heading;
    private final Band findings;
    private final ToolBar pictureSwitch;
    private final ChainPictures pictures;
    private Optional<String> shownVolume = Optional.empty();

    ChainPanel(Composite parent, ConsoleSession session, VolumesSelection selection, Ages ages) {
        this.session = session;
        this.selection = selection;
        summary = new ChainSummary(ages);
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(content);
        Composite head = WidgetFactory.composite(SWT.NONE).create(content);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(head);
        heading = Sentence.heading(head);
        findings = new Band(content, Icon.AT_RISK);
        pictures = new ChainPictures(content, ages, selection::chooseBackups);
        pictureSwitch = pictures.createSwitch(head);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT)
                .applyTo(heading.control());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(findings.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pictures.control());
        Runnable refresh = this::refresh;
        selection.addListener(refresh);
        content.addDisposeListener(event -> selection.removeListener(refresh));
        Listening.whileAlive(content, session, refresh);
    }

    private void refresh() {
        Optional<Project> project = session.project();
        Optional<ChainForest> forest =
                project.flatMap(known -> selection.singleVolume().map(known::forest));
        heading.show(summary.heading(project, selection.volumeIds(), session.runs()));
        findings.show(forest.map(ChainSummary::findings).orElse(List.of()));
        List<ChainRow> chains = forest.map(ChainRows::of).orElse(List.of());
        pictures.show(chains, !shownVolume.equals(selection.singleVolume()));
        pictureSwitch.setVisible(!chains.isEmpty());
        shownVolume = selection.singleVolume();
        content.layout();
    }

    void setFocus() {
        if (!pictures.setFocus()) {
            content.setFocus();
        }
    }

    RowTree<ChainRow> tree() {
        return pictures.tree();
    }
}
