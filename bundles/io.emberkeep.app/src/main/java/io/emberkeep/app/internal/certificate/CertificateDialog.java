package io.emberkeep.app.internal.certificate;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.ServerCertificates.Certificate;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.Buttons;
import io.emberkeep.ui.common.widgets.Sentence;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows what a server shows for itself, and lets a person choose whom to trust. */
public final class CertificateDialog extends TitleAreaDialog {
    private static final int WIDTH = 560;

    private final String cloud;
    private final ServerCertificates found;
    private final CertificateText text;
    private final Keeper keeper;
    private Optional<Path> authority = Optional.empty();
    private List chain;
    private Text subject;
    private Text issuer;
    private Text valid;
    private Text names;
    private Text fingerprint;
    private Button compared;
    private Sentence obstacle;

    /** Where a certificate is kept that a person trusts. */
    @FunctionalInterface
    public interface Keeper {
        /** Writes the certificate, and returns the file to name as the cloud's CA file. */
        Path keep(String cloud, Certificate certificate);
    }

    /** Shows what was found for a cloud. */
    public CertificateDialog(Shell parent, String cloud, ServerCertificates found, Keeper keeper) {
        super(parent);
        this.cloud = cloud;
        this.found = found;
        this.keeper = keeper;
        this.text = new CertificateText(found, Ages.ofThisComputer(), Instant.now());
    }

    /** Opens the dialog and returns the CA file that was chosen. */
    public Optional<Path> choose() {
        open();
        return authority;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(text.title());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create((Composite) super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(12, 6)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(text.title());
        if (found.doubt().isPresent()) {
            setMessage(CertificateMessages.NOT_TRUSTED, IMessageProvider.WARNING);
        } else {
            setMessage(CertificateMessages.TRUSTED);
        }
        setTitleImage(Icon.CERTIFICATE.banner());
        createReason(area);
        createChain(area);
        subject = value(area, CertificateMessages.SUBJECT, false);
        issuer = value(area, CertificateMessages.ISSUER, false);
        valid = value(area, CertificateMessages.VALID, false);
        names = value(area, CertificateMessages.NAMES, false);
        fingerprint = value(area, CertificateMessages.FINGERPRINT, true);
        createComparison(area);
        return area;
    }

    private void createReason(Composite area) {
        Sentence reason = Sentence.text(area);
        reason.show(text.sentence());
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(reason.control());
    }

    private void createChain(Composite area) {
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .applyTo(WidgetFactory.label(SWT.NONE)
                        .text(CertificateMessages.CHAIN + ":")
                        .create(area));
        chain = new List(area, SWT.BORDER | SWT.SINGLE);
        chain.setItems(text.chain().toArray(String[]::new));
        chain.addListener(SWT.Selection, event -> show(chain.getSelectionIndex()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(chain);
    }

    // Texts that can't be changed, so that a fingerprint can be selected and copied.
    private static Text value(Composite area, String label, boolean fixed) {
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .applyTo(WidgetFactory.label(SWT.NONE).text(label).create(area));
        Text value = WidgetFactory.text(SWT.READ_ONLY | SWT.MULTI | SWT.WRAP).create(area);
        value.setBackground(area.getBackground());
        if (fixed) {
            value.setFont(JFaceResources.getTextFont());
        }
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(value);
        return value;
    }

    private void createComparison(Composite area) {
        compared = WidgetFactory.button(SWT.CHECK)
                .text(CertificateMessages.COMPARED)
                .onSelect(event -> judge())
                .create(area);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(compared);
        obstacle = Sentence.text(area);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(obstacle.control());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OPEN_ID, CertificateMessages.CHOOSE_FILE, false);
        createButton(parent, IDialogConstants.OK_ID, CertificateMessages.TRUST, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
        chain.select(text.anchor());
        show(text.anchor());
    }

    private void show(int place) {
        Certificate certificate = found.chain().get(place);
        subject.setText(certificate.subject());
        issuer.setText(certificate.issuer());
        valid.setText(text.validity(certificate));
        valid.setForeground((text.isTimely(certificate) ? Tone.PLAIN : Tone.HARM).colour());
        names.setText(CertificateText.names(certificate));
        fingerprint.setText(CertificateText.fingerprint(certificate));
        compared.setSelection(false);
        judge();
        chain.getParent().layout(true, true);
    }

    private void judge() {
        Optional<String> why = text.obstacleToTrust(chain.getSelectionIndex());
        Buttons.enable(compared, why.isEmpty());
        boolean ready = why.isEmpty() && compared.getSelection();
        obstacle.show(ready ? "" : why.orElse(CertificateMessages.COMPARE_FIRST), Tone.QUIET);
        Buttons.enable(getButton(IDialogConstants.OK_ID), ready);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.OPEN_ID) {
            chooseFile();
        } else {
            super.buttonPressed(id);
        }
    }

    private void chooseFile() {
        String chosen = new FileDialog(getShell(), SWT.OPEN).open();
        if (chosen != null) {
            authority = Optional.of(Path.of(chosen));
            close();
        }
    }

    @Override
    protected void okPressed() {
        try {
            authority = Optional.of(keeper.keep(cloud, found.chain().get(chain.getSelectionIndex())));
            super.okPressed();
        } catch (EmberkeepException notKept) {
            setErrorMessage(notKept.getMessage());
        }
    }
}
