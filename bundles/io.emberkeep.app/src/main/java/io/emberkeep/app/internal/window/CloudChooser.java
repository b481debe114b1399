package io.emberkeep.app.internal.window;

import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.theme.Icon;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The head of the window: which cloud it looks at, and the way to another. */
public final class CloudChooser extends WorkbenchWindowControlContribution {
    private ConsoleSession session;
    private Combo clouds;

    @Override
    protected Control createControl(Composite parent) {
        // The bars are made before their window is known to them.
        session = PlatformUI.getWorkbench().getService(ConsoleSession.class);
        Composite head = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 2).spacing(8, 0).applyTo(head);
        WidgetFactory.label(SWT.NONE).image(Icon.EMBERKEEP.image()).create(head);
        WidgetFactory.label(SWT.NONE).text(Messages.CLOUD).create(head);
        clouds = new Combo(head, SWT.READ_ONLY);
        clouds.setData("id", "window.cloud");
        clouds.addListener(SWT.Selection, event -> choose());
        GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(clouds);
        Listening.whileAlive(clouds, session, this::refresh);
        return head;
    }

    private void choose() {
        String chosen = clouds.getText();
        if (session.cloud().filter(chosen::equals).isEmpty()) {
            session.choose(chosen);
        }
    }

    private void refresh() {
        if (!List.of(clouds.getItems()).equals(session.clouds())) {
            clouds.setItems(session.clouds().toArray(String[]::new));
        }
        session.cloud().ifPresent(clouds::setText);
        clouds.setEnabled(!session.clouds().isEmpty());
        clouds.setToolTipText(session.clouds().isEmpty() ? Messages.NO_CLOUD_KNOWN : Messages.CHOOSE_CLOUD);
    }
}
