package io.emberkeep.app.internal.first;

import io.emberkeep.api.store.StoreSecrets;
import io.emberkeep.app.internal.StartOptions;
import io.emberkeep.app.internal.cloud.CloudDialogs;
import io.emberkeep.app.internal.sandbox.SandboxLauncher;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.session.ConsoleSession;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the three ways to a first cloud. */
public final class FirstView extends ViewPart {
    static final String ID = "io.emberkeep.app.first.view";

    private FirstPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        var site = getSite();
        panel = new FirstPanel(
                parent,
                site.getService(ConsoleSession.class),
                new CloudDialogs(site.getShell(), site),
                site.getService(SandboxLauncher.class),
                new StorePassword(
                        site.getService(ConsoleSession.class),
                        site.getService(Background.class),
                        site.getService(StoreSecrets.class),
                        StartOptions.of(List.of(Platform.getApplicationArgs())).store()));
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
