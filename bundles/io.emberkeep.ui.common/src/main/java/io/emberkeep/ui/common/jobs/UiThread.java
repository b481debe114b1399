package io.emberkeep.ui.common.jobs;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The only way to the UI thread: nobody waits for it, and what comes too late for a widget is dropped. */
public final class UiThread {
    private UiThread() {}

    /** Runs tasks soon on the workbench's thread, as long as there is one. */
    public static Executor ofWorkbench() {
        return task -> {
            if (PlatformUI.isWorkbenchRunning()) {
                later(PlatformUI.getWorkbench().getDisplay(), task);
            }
        };
    }

    /** Runs a task soon, unless the control is gone by then. */
    public static void later(Control control, Runnable task) {
        if (!control.isDisposed()) {
            later(control.getDisplay(), whileAlive(control, task));
        }
    }

    /** Runs a task once after a while, unless the control is gone by then; call it on the UI thread. */
    public static void after(Duration delay, Control control, Runnable task) {
        control.getDisplay().timerExec((int) delay.toMillis(), whileAlive(control, task));
    }

    /** Runs a task again and again until the control is gone; call it on the UI thread. */
    public static void every(Duration period, Control control, Runnable task) {
        after(period, control, () -> {
            task.run();
            every(period, control, task);
        });
    }

    private static Runnable whileAlive(Control control, Runnable task) {
        return () -> {
            if (!control.isDisposed()) {
                task.run();
            }
        };
    }

    private static void later(Display display, Runnable task) {
        try {
            display.asyncExec(task);
        } catch (SWTException gone) {
            if (gone.code != SWT.ERROR_DEVICE_DISPOSED) {
                throw gone;
            }
        }
    }
}
