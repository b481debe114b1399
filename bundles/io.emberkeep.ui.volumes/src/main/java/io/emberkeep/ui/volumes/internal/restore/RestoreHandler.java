package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.CloudBand;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.Reasons;
import io.emberkeep.ui.volumes.internal.VolumeActions;
import io.emberkeep.ui.volumes.internal.VolumesSelection;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Opens the restore wizard for the chosen volume, at the chosen backup. */
public final class RestoreHandler extends AbstractHandler implements IElementUpdater {
    private final Reasons reasons = new Reasons(VolumeActions::obstacleToRestore);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ConsoleSession session = window.getService(ConsoleSession.class);
        VolumesSelection selection = window.getService(VolumesSelection.class);
        session.project()
                .ifPresent(project -> selection
                        .singleVolume()
                        .ifPresent(volume -> open(window.getShell(), session, form(project, volume, selection))));
        return null;
    }

    private static RestoreForm form(Project project, String volumeId, VolumesSelection selection) {
        return new RestoreForm(project, volumeId, selection.backupIds().stream().findFirst(), LocalDate.now());
    }

    private static void open(Shell shell, ConsoleSession session, RestoreForm form) {
        new Dialog(shell, new RestoreWizard(session, form, Ages.ofThisComputer()), session.safeguard()).open();
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(reasons.allow(context));
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        reasons.explain(element);
    }

    /** A wizard dialog that shows on which cloud, and whose last button says what it does. */
    private static final class Dialog extends WizardDialog {
        private final Safeguard safeguard;

        Dialog(Shell parent, RestoreWizard wizard, Safeguard safeguard) {
            super(parent, wizard);
            this.safeguard = safeguard;
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            CloudBand band = new CloudBand(area);
            band.control().moveAbove(area.getChildren()[0]);
            band.show(safeguard);
            return area;
        }

        @Override
        protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
            return super.createButton(
                    parent, id, id == IDialogConstants.FINISH_ID ? Messages.RESTORE : label, isDefault);
        }
    }
}
