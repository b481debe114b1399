package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.VolumesSelection;
import io.emberkeep.ui.volumes.internal.volumes.VolumesView;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** The chain of backups of the volume that is chosen. */
public final class ChainView extends ViewPart {
    public static final String ID = "io.emberkeep.ui.volumes.chain";

    /** Where Del plans a deletion; elsewhere it deletes text. */
    private static final String CONTEXT = "io.emberkeep.ui.volumes.chainContext";

    private static final String PROPERTIES = "io.emberkeep.app.properties";

    private ChainPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new ChainPanel(
                parent,
                getSite().getService(ConsoleSession.class),
                getSite().getService(VolumesSelection.class),
                Ages.ofThisComputer());
        MenuManager menu = new MenuManager();
        panel.tree().control().setMenu(menu.createContextMenu(panel.tree().control()));
        getSite().registerContextMenu(menu, panel.tree().selection());
        getSite().setSelectionProvider(panel.tree().selection());
        getViewSite().getActionBars().getMenuManager().add(panel.tree().columnMenu());
        panel.tree().onOpen(row -> openProperties());
        panel.tree().onEscape(this::leave);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
    }

    /** Chooses a backup of the volume that is shown and brings it into sight. */
    public void reveal(String backupId) {
        panel.tree().reveal(backupId);
    }

    private void openProperties() {
        try {
            getSite().getPage().showView(PROPERTIES, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException notThere) {
            ILog.of(ChainView.class).warn(notThere.getMessage(), notThere);
        }
    }

    private void leave() {
        Optional.ofNullable(getSite().getPage().findView(VolumesView.ID))
                .ifPresent(getSite().getPage()::activate);
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
