package io.emberkeep.app.internal.guide;

import io.emberkeep.ui.common.session.ConsoleSession;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** What a newcomer may try in the demo, and how far that is; opened with {@code -guide} alone. */
public final class GuideView extends ViewPart {
    /** The view's id. */
    public static final String ID = "io.emberkeep.app.guide";

    private static final String CHAIN = "io.emberkeep.ui.volumes.chain";

    private GuidePanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new GuidePanel(parent, getSite().getService(ConsoleSession.class));
        ISelectionListener listener = (part, selection) -> {
            if (!selection.isEmpty()) {
                panel.chainRead();
            }
        };
        getSite().getPage().addSelectionListener(CHAIN, listener);
        parent.addDisposeListener(event -> getSite().getPage().removeSelectionListener(CHAIN, listener));
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
