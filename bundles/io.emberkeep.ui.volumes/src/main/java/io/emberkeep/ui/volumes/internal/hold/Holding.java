package io.emberkeep.ui.volumes.internal.hold;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.status.Failures;
import io.emberkeep.ui.volumes.internal.VolumeActions;
import java.util.List;
import java.util.function.Function;
import org.eclipse.ui.IWorkbenchWindow;

/** Changes in the store which backups must not be deleted, and shows what came of it. */
record Holding(IWorkbenchWindow window, ConsoleSession session, List<KnownBackup> backups) {
    static Holding in(IWorkbenchWindow window, Function<VolumeActions, List<KnownBackup>> chosen) {
        return new Holding(
                window, window.getService(ConsoleSession.class), chosen.apply(window.getService(VolumeActions.class)));
    }

    List<String> labels() {
        return backups.stream().map(known -> known.backup().label()).toList();
    }

    void change(String title, Change change) {
        Project before = session.project().orElseThrow();
        session.ask(
                title,
                engine -> changed(engine.catalogues(), before, change),
                now -> session.show(before, now),
                why -> Failures.show(window.getShell(), title, why));
    }

    /** The store is read again, and the cloud, which knows nothing of it, is left alone. */
    private Project changed(Catalogues catalogues, Project before, Change change) {
        String cloud = before.catalogue().cloud();
        backups.forEach(known -> change.of(catalogues, cloud, known.id()));
        return catalogues.known(cloud).map(before::with).orElse(before);
    }

    /** What is done with each backup. */
    interface Change {
        void of(Catalogues catalogues, String cloud, String backupId);
    }
}
