package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.plan.PlanPane;
import io.emberkeep.ui.volumes.internal.plan.Planning;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Shows what a restore will do; the only page on which it can be begun. */
final class PlanPage extends WizardPage {
    private final ConsoleSession session;
    private final RestoreForm form;
    private PlanPane pane;

    PlanPage(ConsoleSession session, RestoreForm form) {
        super("plan");
        this.session = session;
        this.form = form;
        setTitle(Messages.RESTORE_PLAN_TITLE);
        setDescription(Messages.RESTORE_PLAN_DESCRIPTION);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(area);
        pane = new PlanPane(area, session);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        pane.onReady(this::ready);
        setControl(area);
    }

    /** Enter then begins what is shown, and does not go back. */
    private void ready(boolean isReady) {
        setPageComplete(isReady);
        Button begin = getShell().getDefaultButton();
        if (isReady && begin != null) {
            begin.setFocus();
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            RestoreWish wish = form.wish();
            pane.planning().ask(planner -> planner.restore(wish));
        }
    }

    /** The page is made when it is reached, so before that nothing is. */
    boolean isStarting() {
        return pane != null && pane.planning().isStarting();
    }

    Planning planning() {
        return pane.planning();
    }
}
