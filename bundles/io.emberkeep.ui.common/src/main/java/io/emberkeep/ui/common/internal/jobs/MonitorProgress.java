package io.emberkeep.ui.common.internal.jobs;

import io.emberkeep.api.Progress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Shows the engine's progress in the platform's progress view. */
final class MonitorProgress implements Progress {
    private static final int TICKS = 1000;

    private final SubMonitor monitor;
    private int ticksDone;

    MonitorProgress(IProgressMonitor monitor) {
        this.monitor = SubMonitor.convert(monitor, TICKS);
    }

    @Override
    public void at(String message, double done) {
        monitor.subTask(message);
        int ticks = (int) (done * TICKS);
        if (ticks > ticksDone) {
            monitor.worked(ticks - ticksDone);
            ticksDone = ticks;
        }
    }
}
