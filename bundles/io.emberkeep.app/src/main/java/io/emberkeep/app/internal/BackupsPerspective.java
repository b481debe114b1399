package io.emberkeep.app.internal;

import io.emberkeep.app.internal.guide.GuideView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective to start in: volumes on the left, the chain of what is chosen on the right, activity below. */
public final class BackupsPerspective implements IPerspectiveFactory {
    /** Its id. */
    public static final String ID = "io.emberkeep.app.backups";

    private static final String VOLUMES = "io.emberkeep.ui.volumes.volumes";
    private static final String CHAIN = "io.emberkeep.ui.volumes.chain";
    private static final String FINDINGS = "io.emberkeep.ui.volumes.findings";
    private static final String CHANGES = "io.emberkeep.ui.volumes.changes";
    private static final String PROPERTIES = "io.emberkeep.app.properties";
    private static final String BELOW = "io.emberkeep.app.below";
    private static final String ACTIVITY = "io.emberkeep.app.activity";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(VOLUMES, IPageLayout.LEFT, 0.8f, editors);
        layout.addPlaceholder(GuideView.ID, IPageLayout.RIGHT, 0.5f, editors);
        IFolderLayout below = layout.createFolder(BELOW, IPageLayout.BOTTOM, 0.7f, VOLUMES);
        below.addView(ACTIVITY);
        below.addView(FINDINGS);
        below.addView(CHANGES);
        below.addView(PROPERTIES);
        layout.addView(CHAIN, IPageLayout.RIGHT, 0.5f, VOLUMES);
        for (String view : new String[] {VOLUMES, CHAIN, ACTIVITY, FINDINGS, CHANGES, PROPERTIES}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }
}
