package io.emberkeep.app.internal.window;

import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.CloudBand;
import io.emberkeep.ui.common.widgets.Sentence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The line at the head of the window: how careful one must be, which place it looks at, and how safe that is. */
public final class HeadLine extends WorkbenchWindowControlContribution {
    private static final int WIDTH = 690;

    @Override
    protected Control createControl(Composite parent) {
        // The bars are made before their window is known to them.
        ConsoleSession session = PlatformUI.getWorkbench().getService(ConsoleSession.class);
        WindowText text = new WindowText(session, Ages.ofThisComputer());
        Composite head = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(8, 3)
                .spacing(12, 0)
                .applyTo(head);
        CloudBand band = new CloudBand(head);
        Sentence line = Sentence.heading(head);
        GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(line.control());
        Listening.whileAlive(head, session, () -> {
            band.show(session.safeguard());
            line.show(text.head());
            line.control().setToolTipText(text.head());
        });
        return head;
    }
}
