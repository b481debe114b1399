package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.CommandTips;
import io.emberkeep.ui.volumes.internal.VolumesSelection;
import io.emberkeep.ui.volumes.internal.chain.ChainView;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The volumes of the project and how well each is protected. */
public final class VolumesView extends ViewPart {
    public static final String ID = "io.emberkeep.ui.volumes.volumes";

    private VolumesPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new VolumesPanel(
                parent,
                getSite().getService(ConsoleSession.class),
                getSite().getService(Background.class),
                getSite().getService(VolumesSelection.class),
                Ages.ofThisComputer());
        MenuManager menu = new MenuManager();
        panel.table().control().setMenu(menu.createContextMenu(panel.table().control()));
        getSite().registerContextMenu(menu, panel.table().selection());
        getSite().setSelectionProvider(panel.table().selection());
        getViewSite().getActionBars().getMenuManager().add(panel.table().columnMenu());
        panel.table().onOpen(row -> openChain());
        explainActions(parent);
    }

    private void explainActions(Composite life) {
        CommandTips tips = new CommandTips(
                getSite(),
                "io.emberkeep.ui.volumes.backUp",
                "io.emberkeep.ui.volumes.restore",
                "io.emberkeep.ui.volumes.delete");
        VolumesSelection selection = getSite().getService(VolumesSelection.class);
        Runnable refresh = tips::refresh;
        selection.addListener(refresh);
        life.addDisposeListener(event -> selection.removeListener(refresh));
        Listening.whileAlive(life, getSite().getService(ConsoleSession.class), refresh);
    }

    private void openChain() {
        Optional.ofNullable(getSite().getPage().findView(ChainView.ID))
                .ifPresent(getSite().getPage()::activate);
    }

    /** Chooses a volume and brings it into sight. */
    public void reveal(String volumeId) {
        panel.table().reveal(volumeId);
    }

    void startFilter() {
        getSite().getPage().activate(this);
        panel.startFilter();
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
