package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.volumes.internal.Messages;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;

/** Leads from a point in time by way of a target to a plan; it can be finished only on the plan. */
final class RestoreWizard extends Wizard {
    private final PointPage pointPage;
    private final TargetPage targetPage;
    private final PlanPage planPage;

    RestoreWizard(ConsoleSession session, RestoreForm form, Ages ages) {
        pointPage = new PointPage(form, ages);
        targetPage = new TargetPage(session, form);
        planPage = new PlanPage(session, form);
        setWindowTitle(Messages.RESTORE_TITLE.formatted(form.sourceLabel()));
        setDefaultPageImageDescriptor(Icon.RESTORE.bannerDescriptor());
    }

    @Override
    public void addPages() {
        addPage(pointPage);
        addPage(targetPage);
        addPage(planPage);
    }

    @Override
    public void createPageControls(Composite container) {
        // Pages are made when they are reached, so that each sees what was chosen before it.
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == planPage && planPage.isPageComplete();
    }

    @Override
    public boolean performCancel() {
        return !planPage.isStarting();
    }

    /** The wizard stays until the run is begun, since the cloud may still refuse it. */
    @Override
    public boolean performFinish() {
        planPage.planning().run(run -> UiThread.later(getShell(), getShell()::close));
        return false;
    }
}
