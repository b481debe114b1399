package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the text for the cloud's operator into the clipboard. */
public final class CopyForOperatorHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ChosenFinding.in(window).flatMap(Diagnosis::forOperator).ifPresent(text -> {
            Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(ChosenFinding.window(context)
                .flatMap(ChosenFinding::in)
                .flatMap(Diagnosis::forOperator)
                .isPresent());
    }
}
