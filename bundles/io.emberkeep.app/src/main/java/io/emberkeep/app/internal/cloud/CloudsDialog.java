package io.emberkeep.app.internal.cloud;

import io.emberkeep.app.internal.cloud.CloudRow.Usable;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.widgets.Buttons;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** All clouds, those that can't be used among them, and what can be done with each. */
final class CloudsDialog extends TitleAreaDialog {
    private final ConsoleSession session;
    private final CloudDialogs dialogs;
    private RowTable<CloudRow> table;
    private Button openIt;
    private Button edit;
    private Button remove;

    CloudsDialog(Shell parent, ConsoleSession session, CloudDialogs dialogs) {
        super(parent);
        this.session = session;
        this.dialogs = dialogs;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(CloudMessages.CLOUDS);
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
        setTitle(CloudMessages.CLOUDS_TITLE);
        setMessage(CloudMessages.CLOUDS_WHY);
        setTitleImage(Icon.CLOUD.banner());
        table = new RowTable<>(area, SWT.BORDER | SWT.SINGLE, CloudMessages.CLOUDS, CloudRow.columns(), CloudRow::name);
        table.selection().onChange(rows -> explain());
        table.onOpen(row -> openCloud());
        GridDataFactory.fillDefaults().grab(true, true).hint(860, 260).applyTo(table.control());
        createActions(area);
        Listening.whileAlive(area, session, this::load);
        return area;
    }

    private void createActions(Composite area) {
        Composite column = WidgetFactory.composite(SWT.NONE).create(area);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        GridDataFactory.fillDefaults().applyTo(column);
        openIt = action(column, CloudMessages.OPEN_BUTTON, this::openCloud);
        action(column, CloudMessages.NEW_BUTTON, dialogs::add);
        edit = action(column, CloudMessages.EDIT_BUTTON, () -> chosen(row -> dialogs.edit(row.name())));
        remove = action(
                column, CloudMessages.REMOVE_BUTTON, () -> chosen(row -> dialogs.remove(row.name(), name -> load())));
        explain();
    }

    private static Button action(Composite column, String label, Runnable work) {
        Button button = WidgetFactory.button(SWT.PUSH)
                .text(label)
                .onSelect(event -> work.run())
                .create(column);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void openCloud() {
        chosen(row -> {
            if (row instanceof Usable) {
                session.choose(row.name());
                close();
            }
        });
    }

    private void chosen(Consumer<CloudRow> then) {
        table.selection().rows().stream().findFirst().ifPresent(then);
    }

    private void load() {
        session.ask(
                CloudMessages.KNOWN_CLOUDS,
                engine -> CloudBook.read(engine.clouds()),
                this::show,
                why -> setErrorMessage(why.getMessage()));
    }

    private void show(CloudBook book) {
        if (!table.control().isDisposed()) {
            table.setRows(CloudRow.of(book));
            explain();
        }
    }

    private void explain() {
        Optional<CloudRow> row = table.selection().rows().stream().findFirst();
        boolean usable = row.filter(Usable.class::isInstance).isPresent();
        enable(openIt, usable, row.isEmpty() ? CloudMessages.CHOOSE_CLOUD : "");
        enable(edit, usable, row.isEmpty() ? CloudMessages.CHOOSE_CLOUD : "");
        enable(
                remove,
                row.filter(CloudRow::isSaved).isPresent(),
                row.map(chosen -> CloudMessages.NOT_OURS.formatted(chosen.source()))
                        .orElse(CloudMessages.CHOOSE_CLOUD));
    }

    // A disabled button tells nothing on hover, so the reason stands in the dialog's message too.
    private static void enable(Button button, boolean enabled, String otherwise) {
        Buttons.enable(button, enabled);
        button.setToolTipText(enabled ? "" : otherwise);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
