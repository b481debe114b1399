package io.emberkeep.app.internal.first;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The window while no cloud is chosen: one page with the ways to one. */
public final class FirstPerspective implements IPerspectiveFactory {
    /** Its id. */
    public static final String ID = "io.emberkeep.app.first";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.setFixed(true);
        layout.addStandaloneView(FirstView.ID, false, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
