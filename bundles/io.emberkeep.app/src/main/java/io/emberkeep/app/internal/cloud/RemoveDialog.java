package io.emberkeep.app.internal.cloud;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks before a cloud is forgotten; the safe answer is the default. */
final class RemoveDialog {
    private RemoveDialog() {}

    static boolean confirms(Shell shell, String cloud) {
        return MessageDialog.open(
                        MessageDialog.QUESTION,
                        shell,
                        CloudMessages.REMOVE_TITLE.formatted(cloud),
                        CloudMessages.REMOVE_QUESTION,
                        0,
                        IDialogConstants.CANCEL_LABEL,
                        CloudMessages.REMOVE)
                == 1;
    }
}
