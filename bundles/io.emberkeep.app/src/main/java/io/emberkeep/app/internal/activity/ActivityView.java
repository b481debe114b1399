package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.Ages;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The runs with their steps, live. */
public final class ActivityView extends ViewPart {
    static final String ID = "io.emberkeep.app.activity";

    private ActivityPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new ActivityPanel(parent, getSite().getService(ConsoleSession.class), Ages.ofThisComputer());
        MenuManager menu = new MenuManager();
        panel.tree().control().setMenu(menu.createContextMenu(panel.tree().control()));
        getSite().registerContextMenu(menu, panel.tree().selection());
        getSite().setSelectionProvider(panel.tree().selection());
    }

    @Override
    public void setFocus() {
        panel.tree().control().setFocus();
    }

    Optional<Run> chosen() {
        return panel.chosen();
    }
}
