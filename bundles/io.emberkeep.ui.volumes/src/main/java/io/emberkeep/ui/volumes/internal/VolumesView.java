package io.emberkeep.ui.volumes.internal;

import org.eclipse.jface.widgets.LabelFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The volumes of the project and how well each is protected. */
public final class VolumesView extends ViewPart {

    private Composite content;

    @Override
    public void createPartControl(Composite parent) {
        content = parent;
        LabelFactory.newLabel(SWT.NONE).text("No cloud is connected.").create(parent);
    }

    @Override
    public void setFocus() {
        content.setFocus();
    }
}
