package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.Ages;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What is wrong with the project's backups or will be, each with its remedy. */
public final class FindingsView extends ViewPart {
    static final String ID = "io.emberkeep.ui.volumes.findings";

    private FindingsPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new FindingsPanel(parent, getSite().getService(ConsoleSession.class), Ages.ofThisComputer());
        Opening opening = new Opening(getSite().getPage());
        panel.table().onOpen(opening::open);
        MenuManager menu = new MenuManager();
        panel.table().control().setMenu(menu.createContextMenu(panel.table().control()));
        getSite().registerContextMenu(menu, panel.table().selection());
        getSite().setSelectionProvider(panel.table().selection());
    }

    @Override
    public void setFocus() {
        panel.table().control().setFocus();
    }

    Optional<Diagnosis> chosen() {
        return panel.chosen();
    }

    List<Diagnosis> all() {
        return panel.all();
    }
}
