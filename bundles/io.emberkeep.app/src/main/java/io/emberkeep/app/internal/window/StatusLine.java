package io.emberkeep.app.internal.window;

import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.widgets.Sentence;
import org.eclipse.jface.action.ControlContribution;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The line at the foot of the window: which place it looks at, how many runs are under way, how old the picture is. */
final class StatusLine extends ControlContribution {
    private static final int WIDTH = 700;

    private final ConsoleSession session;
    private final WindowText text;

    StatusLine(ConsoleSession session, WindowText text) {
        super("io.emberkeep.app.status");
        this.session = session;
        this.text = text;
    }

    @Override
    protected Control createControl(Composite parent) {
        Composite foot = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().applyTo(foot);
        StatusLineLayoutData place = new StatusLineLayoutData();
        place.widthHint = WIDTH;
        foot.setLayoutData(place);
        Sentence line = Sentence.text(foot, "window.status");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(line.control());
        Listening.whileAlive(foot, session, () -> line.show(text.status()));
        return foot;
    }
}
