package io.emberkeep.app.internal.window;

import io.emberkeep.app.internal.Messages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.keys.IBindingService;

/** Tells what the keys do, as they are bound. */
public final class KeysHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Binding[] bindings = window.getService(IBindingService.class).getBindings();
        String keys = Messages.KEYS.entrySet().stream()
                .map(entry -> line(bindings, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        MessageDialog.openInformation(window.getShell(), Messages.KEYS_TITLE, keys + "\n" + Messages.OTHER_KEYS);
        return null;
    }

    private static String line(Binding[] bindings, String command, String words) {
        String keys = Arrays.stream(bindings)
                .filter(binding -> binding.getParameterizedCommand() != null
                        && binding.getParameterizedCommand().getId().equals(command))
                .map(binding -> binding.getTriggerSequence().format())
                .distinct()
                .collect(Collectors.joining(", "));
        return Messages.KEY.formatted(keys, words);
    }
}
