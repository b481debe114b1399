package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Ends the chosen run as it stands, after a question: for one that can't be carried to its end. */
public final class GiveUpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ChosenRun.in(window).filter(run -> isMeant(window, run)).ifPresent(run -> giveUp(window, run.id()));
        return null;
    }

    private static boolean isMeant(IWorkbenchWindow window, Run run) {
        return MessageDialog.open(
                        MessageDialog.QUESTION,
                        window.getShell(),
                        Messages.GIVE_UP_TITLE.formatted(run.id()),
                        Messages.GIVE_UP_QUESTION,
                        0,
                        IDialogConstants.CANCEL_LABEL,
                        Messages.GIVE_UP)
                == 1;
    }

    private static void giveUp(IWorkbenchWindow window, String id) {
        window.getService(ConsoleSession.class)
                .change(
                        Messages.GIVING_UP,
                        runs -> runs.giveUp(id),
                        run -> {},
                        why -> Failures.show(window.getShell(), Messages.GIVE_UP_FAILED, why));
    }

    /** The cloud is not touched, so it may be read-only. */
    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(RunObstacles.toResume(ChosenRun.in(context)).isEmpty());
    }
}
