package io.emberkeep.ui.volumes.internal.find;

import io.emberkeep.api.cloud.Volume;
import io.emberkeep.ui.common.session.ActiveWindow;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.volumes.internal.findings.Opening;
import java.util.stream.Stream;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** Volumes among what "Find Anything" finds, by name or id. */
public final class VolumesToFind implements IQuickAccessComputer {
    @Override
    public QuickAccessElement[] computeElements() {
        return ActiveWindow.find().stream().flatMap(VolumesToFind::volumes).toArray(QuickAccessElement[]::new);
    }

    private static Stream<QuickAccessElement> volumes(IWorkbenchWindow window) {
        return window.getService(ConsoleSession.class).project().stream()
                .flatMap(project -> project.volumes().stream())
                .map(known -> new Element(window, known.volume()));
    }

    @Override
    public void resetState() {
        // Nothing is kept from one search to the next.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    private static final class Element extends QuickAccessElement {
        private final IWorkbenchWindow window;
        private final Volume volume;

        Element(IWorkbenchWindow window, Volume volume) {
            this.window = window;
            this.volume = volume;
        }

        @Override
        public String getId() {
            return volume.id();
        }

        @Override
        public String getLabel() {
            return volume.label();
        }

        @Override
        public String getMatchLabel() {
            return volume.label() + " " + volume.id();
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icon.VOLUME.descriptor();
        }

        @Override
        public void execute() {
            new Opening(window.getActivePage()).showVolume(volume.id());
        }
    }
}
