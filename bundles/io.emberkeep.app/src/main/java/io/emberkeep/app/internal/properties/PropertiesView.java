package io.emberkeep.app.internal.properties;

import io.emberkeep.ui.common.text.Ages;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** All that is known of the volume, backup or run that is chosen. */
public final class PropertiesView extends ViewPart {
    private PropertiesPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new PropertiesPanel(parent, Ages.ofThisComputer());
        ISelectionListener listener = (part, selection) -> {
            if (part != this) {
                panel.show(selection);
            }
        };
        getSite().getPage().addSelectionListener(listener);
        parent.addDisposeListener(event -> getSite().getPage().removeSelectionListener(listener));
        MenuManager menu = new MenuManager();
        panel.table().control().setMenu(menu.createContextMenu(panel.table().control()));
        getSite().registerContextMenu(menu, panel.table().selection());
        panel.show(getSite().getPage().getSelection());
    }

    @Override
    public void setFocus() {
        panel.table().control().setFocus();
    }
}
