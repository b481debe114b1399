package io.emberkeep.app.internal.first;

import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.Sentence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** A card with one way on: what it is, what stands behind it, and the button that goes there. */
final class Door {
    private static final int TEXT_WIDTH = 232;
    private static final int LINE_STRENGTH = 90;
    private static final int ROUND = 8;

    private final Composite card;
    private final Composite middle;
    private final Sentence what;
    private final Button button;

    Door(Composite parent, Icon icon, String title, String label, Runnable onward) {
        card = WidgetFactory.composite(SWT.DOUBLE_BUFFERED).create(parent);
        card.setData("org.eclipse.e4.ui.css.CssClassName", "emberkeep-card");
        card.addListener(SWT.Paint, this::drawFrame);
        GridLayoutFactory.fillDefaults().margins(20, 20).spacing(8, 10).applyTo(card);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
        WidgetFactory.label(SWT.NONE).image(icon.banner()).create(card);
        Sentence heading = Sentence.heading(card);
        heading.show(title);
        what = Sentence.text(card);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(what.control());
        middle = WidgetFactory.composite(SWT.NONE).create(card);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(middle);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        button = WidgetFactory.button(SWT.PUSH)
                .text(label)
                .onSelect(event -> onward.run())
                .create(card);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void drawFrame(Event event) {
        Rectangle area = card.getClientArea();
        event.gc.setAntialias(SWT.ON);
        event.gc.setAlpha(LINE_STRENGTH);
        event.gc.setForeground(Tone.QUIET.colour());
        event.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
    }

    void say(String text) {
        what.show(text);
    }

    void enable(boolean open) {
        button.setEnabled(open);
    }

    /** What stands between the text and the button. */
    Composite middle() {
        return middle;
    }

    void clearMiddle() {
        for (Control child : middle.getChildren()) {
            child.dispose();
        }
    }

    void setFocus() {
        button.setFocus();
    }
}
