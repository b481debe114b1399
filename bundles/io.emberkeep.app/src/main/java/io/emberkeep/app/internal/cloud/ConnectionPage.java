package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.app.internal.cloud.CloudForm.Field;
import io.emberkeep.app.internal.cloud.CloudForm.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where a person says where the cloud is and with what to log in. */
final class ConnectionPage extends WizardPage {
    private static final int WIDTH = 420;

    private final CloudForm form;
    private final CloudFormCheck check;
    private final ProfileText reader;
    private final Map<Kind, Button> kinds = new EnumMap<>(Kind.class);
    private final Map<Field, Label> labels = new EnumMap<>(Field.class);
    private final Map<Field, Text> texts = new EnumMap<>(Field.class);
    private Button browse;
    private Button insecure;
    private Button understood;
    private boolean filling;

    ConnectionPage(CloudForm form, CloudFormCheck check, ProfileText reader) {
        super("connection");
        this.form = form;
        this.check = check;
        this.reader = reader;
        setTitle(CloudMessages.CONNECTION);
        setDescription(CloudMessages.CONNECTION_WHY);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(16, 12)
                .spacing(12, 4)
                .applyTo(area);
        createPaste(area);
        field(area, Field.NAME, CloudMessages.NAME, CloudMessages.NAME_HINT);
        field(area, Field.AUTH_URL, CloudMessages.ADDRESS, CloudMessages.ADDRESS_HINT);
        createKinds(area);
        field(area, Field.CREDENTIAL, CloudMessages.CREDENTIAL, "");
        field(area, Field.USER, CloudMessages.USER, "");
        field(area, Field.USER_DOMAIN, CloudMessages.USER_DOMAIN, CloudMessages.DEFAULT_HINT);
        field(area, Field.SECRET, CloudMessages.SECRET, form.original().isPresent() ? CloudMessages.SECRET_KEPT : "");
        field(area, Field.PROJECT, CloudMessages.PROJECT, "");
        field(area, Field.PROJECT_DOMAIN, CloudMessages.PROJECT_DOMAIN, CloudMessages.DEFAULT_HINT);
        field(area, Field.REGION, CloudMessages.REGION, CloudMessages.REGION_HINT);
        createAuthority(area);
        field(area, Field.TIME_LIMIT, CloudMessages.TIME_LIMIT, CloudMessages.TIME_LIMIT_HINT);
        createInsecure(area);
        setControl(area);
        showForm();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            texts.get(Field.NAME).setFocus();
        }
    }

    private void createPaste(Composite area) {
        Button paste = WidgetFactory.button(SWT.PUSH)
                .text(CloudMessages.PASTE)
                .onSelect(event -> paste())
                .create(area);
        GridDataFactory.swtDefaults().span(3, 1).align(SWT.END, SWT.CENTER).applyTo(paste);
    }

    private void field(Composite area, Field field, String label, String hint) {
        labels.put(field, WidgetFactory.label(SWT.NONE).text(label).create(area));
        int style = field == Field.SECRET ? SWT.BORDER | SWT.PASSWORD : SWT.BORDER;
        Text text = WidgetFactory.text(style)
                .message(hint)
                .onModify(event -> typed(field))
                .create(area);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .span(field == Field.AUTHORITY ? 1 : 2, 1)
                .applyTo(text);
        texts.put(field, text);
    }

    private void createKinds(Composite area) {
        WidgetFactory.label(SWT.NONE).text(CloudMessages.KIND).create(area);
        Composite row = WidgetFactory.composite(SWT.NONE).create(area);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        kind(row, Kind.APPLICATION_CREDENTIAL, CloudMessages.KIND_APPLICATION)
                .setToolTipText(CloudMessages.KIND_APPLICATION_WHY);
        kind(row, Kind.PASSWORD, CloudMessages.KIND_PASSWORD);
        kind(row, Kind.TOKEN, CloudMessages.KIND_TOKEN).setToolTipText(CloudMessages.KIND_TOKEN_WHY);
    }

    private Button kind(Composite row, Kind kind, String label) {
        Button button = WidgetFactory.button(SWT.RADIO)
                .text(label)
                .onSelect(event -> choose(kind))
                .create(row);
        kinds.put(kind, button);
        return button;
    }

    private void choose(Kind kind) {
        if (kinds.get(kind).getSelection() && form.kind() != kind) {
            form.setKind(kind);
            changed();
        }
    }

    private void createAuthority(Composite area) {
        field(area, Field.AUTHORITY, CloudMessages.AUTHORITY, CloudMessages.AUTHORITY_HINT);
        browse = WidgetFactory.button(SWT.PUSH)
                .text(CloudMessages.BROWSE)
                .onSelect(event -> browse())
                .create(area);
    }

    private void browse() {
        String chosen = new FileDialog(getShell(), SWT.OPEN).open();
        if (chosen != null) {
            texts.get(Field.AUTHORITY).setText(chosen);
        }
    }

    private void createInsecure(Composite area) {
        insecure = box(area, CloudMessages.INSECURE);
        insecure.addListener(SWT.Selection, event -> {
            form.setInsecure(insecure.getSelection());
            understood.setSelection(false);
            changed();
        });
        understood = box(area, CloudMessages.INSECURE_AGAIN);
        understood.addListener(SWT.Selection, event -> {
            form.setInsecureUnderstood(understood.getSelection());
            changed();
        });
    }

    private static Button box(Composite area, String label) {
        WidgetFactory.label(SWT.NONE).create(area);
        Button box = WidgetFactory.button(SWT.CHECK).text(label).create(area);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        return box;
    }

    private void paste() {
        PasteDialog dialog = new PasteDialog(getShell(), reader);
        if (dialog.open() == PasteDialog.OK) {
            form.fill(dialog.chosen());
            showForm();
        }
    }

    /** Shows what the form holds, after something else than typing has changed it. */
    void showForm() {
        filling = true;
        texts.forEach((field, text) -> text.setText(form.text(field)));
        kinds.forEach((kind, button) -> button.setSelection(kind == form.kind()));
        insecure.setSelection(form.isInsecure());
        understood.setSelection(form.isInsecureUnderstood());
        filling = false;
        changed();
    }

    private void typed(Field field) {
        if (!filling) {
            form.set(field, texts.get(field).getText());
            changed();
        }
    }

    private void changed() {
        texts.forEach((field, text) -> {
            boolean asked = form.fields().contains(field);
            show(text, asked);
            show(labels.get(field), asked);
        });
        show(understood, form.isInsecure());
        labels.get(Field.SECRET).setText(secretLabel());
        browse.getParent().layout(true, true);
        validate();
        // Other kinds of credentials have more fields.
        if (browse.isVisible() && getContainer() instanceof IWizardContainer2 container) {
            container.updateSize();
        }
    }

    private String secretLabel() {
        return switch (form.kind()) {
            case APPLICATION_CREDENTIAL -> CloudMessages.SECRET;
            case PASSWORD -> CloudMessages.PASSWORD;
            case TOKEN -> CloudMessages.TOKEN;
        };
    }

    private static void show(Control control, boolean shown) {
        control.setVisible(shown);
        Object data = control.getLayoutData();
        GridData place = data instanceof GridData grid
                ? grid
                : GridDataFactory.swtDefaults().create();
        place.exclude = !shown;
        control.setLayoutData(place);
    }

    // What is missing is no error while a person has not come to it; it reads as the next thing to do.
    private void validate() {
        Optional<String> obstacle = check.obstacle(form);
        setMessage(form.isEmpty(Field.NAME) ? null : obstacle.orElse(CloudMessages.READY));
        setPageComplete(obstacle.isEmpty());
    }
}
