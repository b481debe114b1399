package io.emberkeep.app.internal.vault;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Asks a person for the password of the secure storage where no keyring keeps it. */
public final class MasterPassword extends PasswordProvider {
    static final String ID = "io.emberkeep.app.masterPassword";

    private boolean wasWrong;

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int type) {
        MasterPasswordForm form = new MasterPasswordForm(
                (type & CREATE_NEW_PASSWORD) != 0,
                wasWrong,
                container.getLocation().getPath());
        wasWrong = false;
        // Without an answer the platform would write in clear text; an exception keeps it from that.
        String typed =
                ask(form).orElseThrow(() -> new EmberkeepException(ErrorKind.CANCELLED, VaultMessages.NOT_GIVEN));
        return new StretchedKey(container.getPreferences()).of(typed);
    }

    @Override
    public boolean retryOnError(Exception wrongPassword, IPreferencesContainer container) {
        wasWrong = true;
        return true;
    }

    private static Optional<String> ask(MasterPasswordForm form) {
        if (Display.getCurrent() != null) {
            return MasterPasswordDialog.ask(form);
        }
        if (!PlatformUI.isWorkbenchRunning()) {
            return Optional.empty();
        }
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> answer.complete(MasterPasswordDialog.ask(form)));
        return await(answer);
    }

    private static Optional<String> await(CompletableFuture<Optional<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }
}
