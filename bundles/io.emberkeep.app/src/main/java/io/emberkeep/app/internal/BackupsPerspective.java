package io.emberkeep.app.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective to start in: volumes on the left, the chain of what is selected on the right. */
public final class BackupsPerspective implements IPerspectiveFactory {

    static final String ID = "io.emberkeep.app.backups";

    private static final String VOLUMES = "io.emberkeep.ui.volumes.volumes";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(VOLUMES, IPageLayout.LEFT, 0.5f, layout.getEditorArea());
    }
}
