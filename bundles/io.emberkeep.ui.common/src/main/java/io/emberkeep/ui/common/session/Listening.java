package io.emberkeep.ui.common.session;

import org.eclipse.swt.widgets.Control;

/** Ties a listener of the session to the life of a control. */
public final class Listening {
    private Listening() {}

    /** Tells the listener now, and after each change until the control is gone. */
    public static void whileAlive(Control control, ConsoleSession session, Runnable listener) {
        session.addListener(listener);
        control.addDisposeListener(event -> session.removeListener(listener));
        listener.run();
    }
}
