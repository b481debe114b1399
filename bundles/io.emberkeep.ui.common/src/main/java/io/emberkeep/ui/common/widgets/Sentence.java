package io.emberkeep.ui.common.widgets;

import io.emberkeep.ui.common.theme.Tone;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Text for a person that wraps where it must. */
public final class Sentence {
    private final Label label;

    private Sentence(Composite parent) {
        label = new Label(parent, SWT.WRAP);
    }

    /** The sentence that a person came for. */
    public static Sentence heading(Composite parent) {
        Sentence heading = new Sentence(parent);
        heading.label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        return heading;
    }

    /** An explanation. */
    public static Sentence text(Composite parent) {
        return new Sentence(parent);
    }

    /** Shows another text. */
    public void show(String text) {
        String escaped = text.replace("&", "&&");
        if (!escaped.equals(label.getText())) {
            label.setText(escaped);
        }
    }

    /** Shows another text in a tint. */
    public void show(String text, Tone tone) {
        show(text);
        label.setForeground(tone.colour());
    }

    /** The widget itself. */
    public Control control() {
        return label;
    }
}
