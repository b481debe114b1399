package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.app.internal.certificate.AuthorityFiles;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;

/** Opens the wizards and dialogs about clouds, each with what is known of them at that moment. */
public final class CloudDialogs {
    private final Shell shell;
    private final ConsoleSession session;
    private final ProfileText reader;
    private final AuthorityFiles authorities;

    /** Opens them over a window, with the services of its workbench. */
    public CloudDialogs(Shell shell, IServiceLocator services) {
        this.shell = shell;
        this.session = services.getService(ConsoleSession.class);
        this.reader = services.getService(ProfileText.class);
        this.authorities = services.getService(AuthorityFiles.class);
    }

    /** Opens the wizard for a new cloud. */
    public void add() {
        withBook(book -> open(new CloudWizard(session, new CloudForm(), book, reader, authorities)));
    }

    /** Opens the wizard for a cloud that is known. */
    public void edit(String cloud) {
        withBook(book -> book.profile(cloud).ifPresent(profile -> edit(book, profile)));
    }

    private void edit(CloudBook book, CloudProfile profile) {
        open(
                book.isSaved(profile.name())
                        ? new CloudWizard(session, new CloudForm(profile), book, reader, authorities)
                        : new CloudWizard(session, profile, book.safeguard(profile.name())));
    }

    /** Opens the list of all clouds. */
    public void manage() {
        new CloudsDialog(shell, session, this).open();
    }

    /** Asks whether a cloud shall be forgotten, and forgets it. */
    void remove(String cloud, Consumer<String> removed) {
        if (RemoveDialog.confirms(shell, cloud)) {
            session.ask(
                    CloudMessages.REMOVING.formatted(cloud),
                    engine -> {
                        engine.clouds().remove(cloud);
                        return cloud;
                    },
                    done -> {
                        boolean current = session.cloud().filter(cloud::equals).isPresent();
                        session.lookForClouds(current ? Optional.empty() : session.cloud());
                        removed.accept(done);
                    },
                    why -> Failures.show(shell, CloudMessages.REMOVE_FAILED, why));
        }
    }

    private void withBook(Consumer<CloudBook> then) {
        session.ask(
                CloudMessages.KNOWN_CLOUDS,
                engine -> CloudBook.read(engine.clouds()),
                then,
                why -> Failures.show(shell, CloudMessages.CLOUDS, why));
    }

    private void open(CloudWizard wizard) {
        new Dialog(shell, wizard).open();
    }

    /** A wizard dialog whose last button says what it does. */
    private static final class Dialog extends WizardDialog {
        Dialog(Shell parent, CloudWizard wizard) {
            super(parent, wizard);
        }

        @Override
        protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
            return super.createButton(
                    parent, id, id == IDialogConstants.FINISH_ID ? CloudMessages.SAVE : label, isDefault);
        }
    }
}
