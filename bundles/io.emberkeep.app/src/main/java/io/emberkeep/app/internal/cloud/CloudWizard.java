package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.app.internal.certificate.AuthorityFiles;
import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import io.emberkeep.ui.common.theme.Icon;
import java.util.Optional;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;

/** Leads from the connection by way of a test to the safeguard of a cloud, and keeps it. */
final class CloudWizard extends Wizard {
    private final ConsoleSession session;
    private final Optional<CloudForm> form;
    private final SafeguardForm safeguard;
    private final String name;
    private boolean saving;

    /** Adds a cloud, or changes one that Emberkeep keeps. */
    CloudWizard(
            ConsoleSession session, CloudForm form, CloudBook book, ProfileText reader, AuthorityFiles authorities) {
        this.session = session;
        this.form = Optional.of(form);
        this.name = form.original().map(CloudProfile::name).orElse("");
        this.safeguard = new SafeguardForm(book.safeguard(name));
        addPage(new ConnectionPage(form, new CloudFormCheck(book.names()), reader));
        addPage(new TestPage(session, form, authorities));
        addPage(new SafeguardPage(safeguard, CloudMessages.SAFEGUARD_WHY, Optional.empty()));
        adorn(form.original().isPresent());
    }

    /** Changes only the safeguard of a cloud that was found elsewhere. */
    CloudWizard(ConsoleSession session, CloudProfile found, Safeguard before) {
        this.session = session;
        this.form = Optional.empty();
        this.name = found.name();
        this.safeguard = new SafeguardForm(before);
        addPage(new SafeguardPage(
                safeguard,
                CloudMessages.FOUND_ELSEWHERE.formatted(found.source()),
                Optional.of(CloudMessages.FOUND_UNTRUSTED)));
        adorn(true);
    }

    private void adorn(boolean edit) {
        setWindowTitle(edit ? CloudMessages.EDIT_CLOUD.formatted(name) : CloudMessages.NEW_CLOUD);
        setDefaultPageImageDescriptor((edit ? Icon.CLOUD : Icon.ADD_CLOUD).bannerDescriptor());
    }

    @Override
    public void createPageControls(Composite container) {
        // Pages are made when they are reached, so that each sees what was filled in before it.
    }

    /** A new cloud is kept once a person has come to its test; one that is changed at any time. */
    @Override
    public boolean canFinish() {
        IWizardPage first = getPages()[0];
        boolean seen = !name.isEmpty() || getContainer().getCurrentPage() != first;
        return !saving && seen && first.isPageComplete() && safeguard.obstacle().isEmpty();
    }

    /** The wizard stays until the cloud is kept, since the keyring may refuse. */
    @Override
    public boolean performFinish() {
        Optional<CloudProfile> profile = form.map(CloudForm::profile);
        Safeguard wanted = safeguard.safeguard();
        String kept = profile.map(CloudProfile::name).orElse(name);
        saving = true;
        getContainer().updateButtons();
        session.ask(
                CloudMessages.SAVING.formatted(kept),
                engine -> keep(engine.clouds(), profile, wanted, kept),
                done -> finished(kept),
                why -> {
                    saving = false;
                    getContainer().updateButtons();
                    Failures.show(getShell(), CloudMessages.SAVE_FAILED, why);
                });
        return false;
    }

    private boolean keep(Clouds clouds, Optional<CloudProfile> profile, Safeguard wanted, String kept) {
        profile.ifPresent(filledIn -> {
            // The secret first, since a keyring may refuse it; then saving again still finds the cloud by its old name.
            clouds.save(name.isEmpty() ? filledIn : filledIn.named(name));
            if (!name.isEmpty() && !name.equals(kept)) {
                clouds.rename(name, kept);
            }
        });
        clouds.protect(kept, wanted);
        return true;
    }

    private void finished(String kept) {
        UiThread.later(getShell(), getShell()::close);
        session.lookForClouds(Optional.of(kept));
    }
}
