package io.emberkeep.app.internal.window;

import io.emberkeep.app.internal.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.keys.IBindingService;

/** Tells what the keys do, as they are bound. */
public final class KeysHandler extends AbstractHandler {
    private static final int COLUMN_GAP = 24;

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Map<String, String> wordsByKeys = new LinkedHashMap<>();
        IBindingService bindings = window.getService(IBindingService.class);
        Messages.KEYS.forEach((command, words) -> wordsByKeys.put(keys(bindings, command), words));
        wordsByKeys.putAll(Messages.OTHER_KEYS);
        new Keys(window.getShell(), wordsByKeys).open();
        return null;
    }

    /** Those of the scheme in use alone: the platform knows the keys of Emacs too. */
    private static String keys(IBindingService bindings, String command) {
        String scheme = bindings.getActiveScheme().getId();
        return Arrays.stream(bindings.getBindings())
                .filter(binding -> binding.getSchemeId().equals(scheme)
                        && binding.getParameterizedCommand() != null
                        && binding.getParameterizedCommand().getId().equals(command))
                .map(binding -> binding.getTriggerSequence().format())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static final class Keys extends MessageDialog {
        private final Map<String, String> wordsByKeys;

        Keys(Shell parent, Map<String, String> wordsByKeys) {
            super(parent, Messages.KEYS_TITLE, null, Messages.KEYS_WHAT, INFORMATION, 0, Messages.CLOSE);
            this.wordsByKeys = wordsByKeys;
        }

        @Override
        protected Control createCustomArea(Composite parent) {
            Composite table = WidgetFactory.composite(SWT.NONE).create(parent);
            GridLayoutFactory.swtDefaults().numColumns(2).spacing(COLUMN_GAP, 4).applyTo(table);
            wordsByKeys.forEach((keys, words) -> {
                WidgetFactory.label(SWT.NONE).text(keys).create(table);
                WidgetFactory.label(SWT.NONE).text(words).create(table);
            });
            return table;
        }
    }
}
