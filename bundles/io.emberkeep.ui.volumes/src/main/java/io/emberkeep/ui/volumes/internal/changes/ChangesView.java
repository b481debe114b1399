package io.emberkeep.ui.volumes.internal.changes;

import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.api.catalogue.Changes.Kind;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.findings.Opening;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What has come and gone in the project, by whomever. */
public final class ChangesView extends ViewPart {
    private ChangesPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new ChangesPanel(parent, getSite().getService(ConsoleSession.class), Ages.ofThisComputer());
        Opening opening = new Opening(getSite().getPage());
        panel.table().onOpen(change -> open(opening, change));
        MenuManager menu = new MenuManager();
        panel.table().control().setMenu(menu.createContextMenu(panel.table().control()));
        getSite().registerContextMenu(menu, panel.table().selection());
        getSite().setSelectionProvider(panel.table().selection());
        getViewSite().getActionBars().getMenuManager().add(panel.table().columnMenu());
    }

    private static void open(Opening opening, Change change) {
        if (change.kind() == Kind.VOLUME) {
            opening.showVolume(change.id());
        } else {
            opening.showBackup(change.id());
        }
    }

    @Override
    public void setFocus() {
        panel.table().control().setFocus();
    }
}
