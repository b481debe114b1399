package io.emberkeep.app.internal.first;

import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.store.StoreSecrets;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.JobFamilies;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

/** Asks for the password of a store that lets nobody in without one, keeps it encrypted, and has the store opened with it. */
final class StorePassword {
    private final ConsoleSession session;
    private final Background background;
    private final StoreSecrets secrets;
    private final Optional<String> store;

    /**
     * Asks where the session says that it was not let in.
     *
     * @param store as it was named at the start
     */
    StorePassword(ConsoleSession session, Background background, StoreSecrets secrets, Optional<String> store) {
        this.session = session;
        this.background = background;
        this.secrets = secrets;
        this.store = store;
    }

    /**
     * Whether the store is what can't be opened for want of the right password.
     *
     * @param shut whether the store is not open
     */
    boolean isWanted(boolean shut) {
        return shut
                && session.phase() == ConsoleSession.Phase.NO_CLOUD
                && session.trouble()
                        .filter(why -> why.kind() == ErrorKind.UNAUTHORISED)
                        .isPresent();
    }

    void ask(Shell shell) {
        InputDialog dialog = new PasswordDialog(shell);
        if (dialog.open() == Window.OK) {
            keep(shell, new Secret(dialog.getValue()));
        }
    }

    private void keep(Shell shell, Secret password) {
        background.run(
                FirstMessages.STORE_PASSWORD,
                JobFamilies.SESSION,
                progress -> {
                    secrets.keep(store, password);
                    return store;
                },
                kept -> session.refresh(),
                why -> Failures.show(shell, FirstMessages.STORE_PASSWORD, why));
    }

    /** Shows no letter of what is typed. */
    private static final class PasswordDialog extends InputDialog {
        PasswordDialog(Shell shell) {
            super(
                    shell,
                    FirstMessages.STORE_PASSWORD,
                    FirstMessages.STORE_PASSWORD_QUESTION,
                    "",
                    typed -> typed.isEmpty() ? FirstMessages.STORE_PASSWORD_MISSING : null);
        }

        @Override
        protected int getInputTextStyle() {
            return SWT.SINGLE | SWT.BORDER | SWT.PASSWORD;
        }
    }
}
