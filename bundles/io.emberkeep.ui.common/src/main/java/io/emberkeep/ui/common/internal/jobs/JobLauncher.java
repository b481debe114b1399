package io.emberkeep.ui.common.internal.jobs;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.Progress;
import io.emberkeep.ui.common.internal.Messages;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.JobFamilies;
import io.emberkeep.ui.common.jobs.UiThread;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Component;

/** Does long work in Jobs; the only place of the console where Jobs are made. */
@Component
public final class JobLauncher implements Background {
    private final Executor ui = UiThread.ofWorkbench();

    @Override
    public <T> Work run(
            String title,
            JobFamilies family,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<EmberkeepException> failed) {
        Outcome<T> outcome = new Outcome<>(ui, done, failed);
        Job job = new FamilyJob(title, family, monitor -> outcome.of(() -> work.apply(monitor), JobLauncher::log));
        job.schedule();
        return job::cancel;
    }

    private static void log(Throwable fault) {
        ILog.of(JobLauncher.class).error(Messages.FAULT, fault);
    }

    /** A Job that can be waited for by its family. */
    private static final class FamilyJob extends Job {
        private final JobFamilies family;
        private final Consumer<Progress> work;

        FamilyJob(String title, JobFamilies family, Consumer<Progress> work) {
            super(title);
            setSystem(!family.isShown());
            this.family = family;
            this.work = work;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            work.accept(new MonitorProgress(monitor));
            return Status.OK_STATUS;
        }

        /** Who waits for a cloud stops waiting; the engine says so by an exception of its own. */
        @Override
        protected void canceling() {
            Optional.ofNullable(getThread())
                    .filter(thread -> family.isStoppable())
                    .ifPresent(Thread::interrupt);
        }

        @Override
        public boolean belongsTo(Object other) {
            return family == other;
        }
    }
}
