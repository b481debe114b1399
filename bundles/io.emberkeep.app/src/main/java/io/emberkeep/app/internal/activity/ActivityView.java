package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.CommandTips;
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
        panel.onBegun(() -> getSite().getPage().bringToTop(this));
        MenuManager menu = new MenuManager();
        panel.tree().control().setMenu(menu.createContextMenu(panel.tree().control()));
        getSite().registerContextMenu(menu, panel.tree().selection());
        getSite().setSelectionProvider(panel.tree().selection());
        getViewSite().getActionBars().getMenuManager().add(panel.tree().columnMenu());
        CommandTips tips = new CommandTips(getSite(), "io.emberkeep.app.stop", "io.emberkeep.app.resume");
        panel.tree().selection().onChange(rows -> tips.refresh());
        Listening.whileAlive(parent, getSite().getService(ConsoleSession.class), tips::refresh);
    }

    @Override
    public void setFocus() {
        panel.tree().control().setFocus();
    }

    Optional<Run> chosen() {
        return panel.chosen();
    }
}
