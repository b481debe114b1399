package io.emberkeep.ui.common.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** Lets buttons be used or not, so that it is seen in each theme: the dark one knows it by a class of its style sheet alone. */
public final class Buttons {
    private Buttons() {}

    /** Lets a button be used, or not. */
    public static void enable(Button button, boolean usable) {
        button.setEnabled(usable);
        button.setData("org.eclipse.e4.ui.css.CssClassName", usable ? null : "disabled");
        button.reskin(SWT.NONE);
    }
}
