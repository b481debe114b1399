package io.emberkeep.ui.tests.driver;

import io.emberkeep.ui.tests.cloud.Until;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A control that a person sees and uses. */
public final class Thing {
    private final Eyes eyes;
    private final Hand hand;
    private final String name;
    private final Supplier<Optional<Control>> source;

    Thing(Eyes eyes, Hand hand, String name, Supplier<Optional<Control>> source) {
        this.eyes = eyes;
        this.hand = hand;
        this.name = name;
        this.source = source;
    }

    /** Clicks it as soon as it can be used. */
    public void click() {
        isEnabled();
        hand.click(middle());
    }

    private Point middle() {
        return ask(control -> {
            Point size = control.getSize();
            // The words of a check box are narrower than its cell.
            return control.toDisplay(Math.min(size.x / 2, control instanceof Button ? 30 : 60), size.y / 2);
        });
    }

    /** Waits until it can be used. */
    public void isEnabled() {
        Until.holds(name + " can be used", () -> ask(Control::isEnabled));
    }

    /** Whether it can be used now. */
    public boolean enabledNow() {
        return ask(Control::isEnabled);
    }

    /** Waits until keys go to it. */
    public void hasFocus() {
        Until.holds(name + " has the focus", () -> ask(Control::isFocusControl));
    }

    /** The text in it. */
    public String text() {
        return ask(control -> switch (control) {
            case Text text -> text.getText();
            case Combo combo -> combo.getText();
            case Button button -> Names.plain(button.getText());
            default -> throw new IllegalStateException(name + " has no text.");
        });
    }

    /** Waits until its text is another. */
    public void reads(String wanted) {
        Until.holds(name + " reads " + wanted, () -> text().equals(wanted));
    }

    /** Whether it is checked. */
    public boolean isChecked() {
        return ask(control -> ((Button) control).getSelection());
    }

    <T> T ask(Function<Control, T> question) {
        return Until.there(
                () -> name + " is there", () -> eyes.see(() -> source.get().map(question)));
    }
}
