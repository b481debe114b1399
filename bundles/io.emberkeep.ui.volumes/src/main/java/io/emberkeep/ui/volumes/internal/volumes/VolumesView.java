package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.VolumesSelection;
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
                getSite().getService(VolumesSelection.class),
                Ages.ofThisComputer());
        MenuManager menu = new MenuManager();
        panel.table().control().setMenu(menu.createContextMenu(panel.table().control()));
        getSite().registerContextMenu(menu, panel.table().selection());
        getSite().setSelectionProvider(panel.table().selection());
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
