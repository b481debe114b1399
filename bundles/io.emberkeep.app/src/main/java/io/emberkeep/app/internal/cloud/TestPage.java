package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.RefusedServer;
import io.emberkeep.app.internal.certificate.AuthorityFiles;
import io.emberkeep.app.internal.certificate.CertificateDialog;
import io.emberkeep.app.internal.cloud.CapabilityCard.Row;
import io.emberkeep.app.internal.cloud.CloudForm.Field;
import io.emberkeep.app.internal.cloud.CloudTrial.State;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.Buttons;
import io.emberkeep.ui.common.widgets.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Shows on a card what works with the cloud as it was filled in, and what this credential may not do. */
final class TestPage extends WizardPage {
    private static final int HTTPS = 443;

    private final ConsoleSession session;
    private final CloudForm form;
    private final AuthorityFiles authorities;
    private final CloudTrial trial;
    private Optional<CloudProfile> tried = Optional.empty();
    private Sentence answer;
    private Sentence limits;
    private RowTable<Row> card;
    private Button again;
    private Button stop;
    private Button certificate;

    TestPage(ConsoleSession session, CloudForm form, AuthorityFiles authorities) {
        super("test");
        this.session = session;
        this.form = form;
        this.authorities = authorities;
        trial = new CloudTrial(session, this::show);
        setTitle(CloudMessages.TEST);
        setDescription(CloudMessages.TEST_WHY);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
        answer = Sentence.heading(area);
        GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(answer.control());
        limits = Sentence.text(area);
        GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(limits.control());
        card = new RowTable<>(
                area,
                SWT.BORDER,
                CloudMessages.TEST,
                CapabilityCard.columns(),
                row -> row.capability().subject());
        GridDataFactory.fillDefaults().grab(true, true).hint(800, 300).applyTo(card.control());
        createButtons(area);
        setControl(area);
        area.addDisposeListener(event -> trial.forget());
        show();
    }

    private void createButtons(Composite area) {
        Composite row = WidgetFactory.composite(SWT.NONE).create(area);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
        again = WidgetFactory.button(SWT.PUSH)
                .text(CloudMessages.TEST_AGAIN)
                .onSelect(event -> test())
                .create(row);
        stop = WidgetFactory.button(SWT.PUSH)
                .text(CloudMessages.STOP)
                .onSelect(event -> trial.stop())
                .create(row);
        certificate = WidgetFactory.button(SWT.PUSH)
                .text(CloudMessages.LOOK_AT_CERTIFICATE)
                .onSelect(event -> lookAtCertificate())
                .create(row);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !tried.equals(Optional.of(form.profile()))) {
            test();
        }
    }

    private void test() {
        tried = Optional.of(form.profile());
        trial.start(form.trialProfile());
    }

    private void show() {
        if (answer == null || answer.control().isDisposed()) {
            return;
        }
        setErrorMessage(null);
        switch (trial.state()) {
            case State.Untried untried -> show(CloudMessages.UNTRIED, Tone.QUIET);
            case State.Running running -> show(CloudMessages.RUNNING, Tone.QUIET);
            case State.Stopped stopped -> show(CloudMessages.STOPPED, Tone.QUIET);
            case State.Works works -> show(new CapabilityCard(works.report()));
            case State.Fails fails -> show(fails.why());
        }
        card.control().setVisible(trial.state() instanceof State.Works);
        boolean running = trial.state() instanceof State.Running;
        Buttons.enable(again, !running);
        Buttons.enable(stop, running);
        Buttons.enable(certificate, !running && doubtful(form.trialProfile()).startsWith("https:"));
        answer.control().getParent().layout();
    }

    private void show(String sentence, Tone tone) {
        answer.show(sentence, tone);
        limits.show("");
        card.setRows(List.of());
    }

    private void show(CapabilityCard found) {
        answer.show(found.sentence(), found.tone());
        limits.show(found.limits());
        card.setRows(found.rows());
    }

    private void show(EmberkeepException why) {
        show(why.getMessage(), Tone.HARM);
        limits.show(
                why.kind() == ErrorKind.UNTRUSTED
                        ? CloudMessages.UNTRUSTED_HINT
                        : String.join("\n", Failures.details(why)),
                Tone.QUIET);
    }

    private void lookAtCertificate() {
        CloudProfile profile = form.trialProfile();
        String address = doubtful(profile);
        // The cloud's other servers may still need the CA file of before.
        Optional<Path> before = profile.tls().authority();
        session.ask(
                CloudMessages.LOOKING_AT_CERTIFICATE.formatted(address),
                engine -> engine.clouds().certificates(profile, address),
                found -> new CertificateDialog(
                                getShell(),
                                form.text(Field.NAME),
                                found,
                                (cloud, trusted) -> authorities.keep(cloud, trusted, before))
                        .choose()
                        .ifPresent(this::trust),
                why -> Failures.show(getShell(), CloudMessages.LOOK_FAILED, why));
    }

    /** The server that was refused, which may be another than Keystone. */
    private String doubtful(CloudProfile profile) {
        return trial.state() instanceof State.Fails fails
                ? RefusedServer.behind(fails.why())
                        .filter(refused -> !isOf(refused, profile.authUrl()))
                        .orElse(profile.authUrl())
                : profile.authUrl();
    }

    private static boolean isOf(String server, String address) {
        URI one = URI.create(server);
        URI other = URI.create(address);
        return one.getPort() == (other.getPort() < 0 ? HTTPS : other.getPort())
                && one.getHost().equalsIgnoreCase(other.getHost());
    }

    private void trust(Path authority) {
        form.set(Field.AUTHORITY, authority.toString());
        form.setInsecure(false);
        if (getPreviousPage() instanceof ConnectionPage connection) {
            connection.showForm();
        }
        test();
    }
}
