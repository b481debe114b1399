package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.ProfileText.Reading;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.widgets.Buttons;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Takes the text of an openrc or clouds.yaml and reads the clouds in it. */
final class PasteDialog extends TitleAreaDialog {
    private static final Reading NOTHING = new Reading(List.of(), List.of());

    private final ProfileText reader;
    private List<CloudProfile> profiles = List.of();
    private int chosen;
    private Combo clouds;

    PasteDialog(Shell parent, ProfileText reader) {
        super(parent);
        this.reader = reader;
    }

    /** The cloud that was read. */
    CloudProfile chosen() {
        return profiles.get(chosen);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(CloudMessages.PASTE_TITLE);
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
        setTitle(CloudMessages.PASTE_TITLE);
        setMessage(CloudMessages.PASTE_WHY);
        setTitleImage(Icon.ADD_CLOUD.banner());
        GridDataFactory labels = GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING);
        labels.applyTo(
                WidgetFactory.label(SWT.NONE).text(CloudMessages.PASTE_LABEL).create(area));
        Text text = WidgetFactory.text(SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL)
                .onModify(event -> read(((Text) event.widget).getText()))
                .create(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 220).applyTo(text);
        WidgetFactory.label(SWT.NONE).text(CloudMessages.PASTE_WHICH).create(area);
        clouds = new Combo(area, SWT.READ_ONLY);
        clouds.addListener(SWT.Selection, event -> chosen = clouds.getSelectionIndex());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(clouds);
        clouds.setEnabled(false);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Buttons.enable(createButton(parent, IDialogConstants.OK_ID, CloudMessages.PASTE_TAKE, true), false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void read(String text) {
        try {
            Reading reading = text.isBlank() ? NOTHING : reader.read(text, CloudMessages.PASTED);
            profiles = reading.profiles();
            tell(reading.leftOut());
        } catch (EmberkeepException unreadable) {
            profiles = List.of();
            setMessage(unreadable.getMessage(), IMessageProvider.WARNING);
        }
        chosen = 0;
        clouds.setItems(profiles.stream().map(CloudProfile::name).toArray(String[]::new));
        clouds.select(0);
        clouds.setEnabled(profiles.size() > 1);
        Buttons.enable(getButton(IDialogConstants.OK_ID), !profiles.isEmpty());
    }

    private void tell(List<String> leftOut) {
        if (leftOut.isEmpty()) {
            setMessage(CloudMessages.PASTE_WHY);
        } else {
            setMessage(CloudMessages.leftOut(leftOut), IMessageProvider.INFORMATION);
        }
    }
}
