package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Subject;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.volumes.internal.chain.ChainView;
import io.emberkeep.ui.volumes.internal.volumes.VolumesView;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Shows what a finding is about: its volume, its backup in the chain, or its run. */
public final class Opening {
    private static final String ACTIVITY = "io.emberkeep.app.activity";

    private final IWorkbenchPage page;

    /** Shows it on a page. */
    public Opening(IWorkbenchPage page) {
        this.page = page;
    }

    void open(Diagnosis found) {
        Subject subject = found.subject();
        switch (subject.type()) {
            case VOLUME -> showVolume(subject.id());
            case BACKUP -> showBackup(subject.id());
            case RUN -> show(ACTIVITY);
            case SNAPSHOT, PROJECT -> show(VolumesView.ID);
        }
    }

    /** Chooses a volume and brings it into sight. */
    public void showVolume(String id) {
        if (show(VolumesView.ID).orElse(null) instanceof VolumesView view) {
            view.reveal(id);
        }
    }

    /** Chooses a backup in the chain of its volume. */
    public void showBackup(String id) {
        ConsoleSession session = page.getWorkbenchWindow().getService(ConsoleSession.class);
        session.project()
                .flatMap(project -> project.catalogue().backup(id))
                .map(KnownBackup::sourceVolumeId)
                .ifPresent(this::showVolume);
        if (show(ChainView.ID).orElse(null) instanceof ChainView view) {
            view.reveal(id);
        }
    }

    private Optional<IViewPart> show(String viewId) {
        try {
            return Optional.of(page.showView(viewId));
        } catch (PartInitException broken) {
            ILog.of(Opening.class).error(broken.getMessage(), broken);
            return Optional.empty();
        }
    }
}
