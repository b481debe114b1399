package io.emberkeep.app.internal.vault;

import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.Buttons;
import io.emberkeep.ui.common.widgets.Sentence;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the master password. */
final class MasterPasswordDialog extends TitleAreaDialog {
    private static final int WIDTH = 360;

    private final MasterPasswordForm form;
    private Text password;
    private Text again;
    private String typed = "";

    private MasterPasswordDialog(Shell parent, MasterPasswordForm form) {
        super(parent);
        this.form = form;
    }

    /** The password, or empty where the person did not want to give it. */
    static Optional<String> ask(MasterPasswordForm form) {
        MasterPasswordDialog dialog =
                new MasterPasswordDialog(Display.getCurrent().getActiveShell(), form);
        return dialog.open() == Window.OK ? Optional.of(dialog.typed) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(VaultMessages.TITLE);
        shell.setData("id", "vault.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create((Composite) super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(12, 8)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(form.title());
        setTitleImage(Icon.LOCK.banner());
        password = field(area, VaultMessages.PASSWORD, "vault.password");
        if (form.isNew()) {
            again = field(area, VaultMessages.AGAIN, "vault.again");
        } else {
            createWayOut(area);
        }
        explain();
        return area;
    }

    private Text field(Composite area, String label, String id) {
        WidgetFactory.label(SWT.NONE).text(label).create(area);
        Text text = WidgetFactory.text(SWT.BORDER | SWT.PASSWORD)
                .onModify(event -> judge())
                .create(area);
        text.setData("id", id);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private void createWayOut(Composite area) {
        Sentence wayOut = Sentence.text(area);
        wayOut.show(VaultMessages.FORGOTTEN.formatted(form.file()), Tone.QUIET);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .grab(true, false)
                .applyTo(wayOut.control());
    }

    private void explain() {
        if (form.wasWrong()) {
            setMessage(VaultMessages.WRONG, IMessageProvider.ERROR);
        } else {
            setMessage(form.explanation());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, form.button(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        Buttons.enable(getButton(IDialogConstants.OK_ID), false);
    }

    private void judge() {
        Optional<String> obstacle = form.obstacle(password.getText(), again == null ? "" : again.getText());
        Buttons.enable(getButton(IDialogConstants.OK_ID), obstacle.isEmpty());
        setMessage(obstacle.orElse(form.explanation()));
    }

    @Override
    protected void okPressed() {
        typed = password.getText();
        super.okPressed();
    }
}
