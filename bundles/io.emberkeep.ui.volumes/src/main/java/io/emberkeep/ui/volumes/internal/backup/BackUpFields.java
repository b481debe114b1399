package io.emberkeep.ui.volumes.internal.backup;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.plan.PlanForm;
import io.emberkeep.ui.volumes.internal.plan.Planning;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The fields by which a person says what backup to make. */
final class BackUpFields implements PlanForm {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(400);

    private final BackUpForm form;
    private final Map<BackupWish.Kind, Button> kinds = new EnumMap<>(BackupWish.Kind.class);
    private Planning planning;
    private int edits;

    BackUpFields(BackUpForm form) {
        this.form = form;
    }

    @Override
    public String action() {
        return Messages.BACK_UP;
    }

    @Override
    public String title() {
        return form.title();
    }

    @Override
    public String explanation() {
        return Messages.BACK_UP_EXPLANATION;
    }

    @Override
    public Icon icon() {
        return Icon.BACKUP;
    }

    @Override
    public void createFields(Composite parent, Planning planned) {
        planning = planned;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(parent);
        createKinds(parent);
        createMode(parent);
        createName(parent);
    }

    private void createKinds(Composite parent) {
        WidgetFactory.label(SWT.NONE).text(Messages.KIND).create(parent);
        Composite row = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(row);
        for (BackupWish.Kind kind :
                List.of(BackupWish.Kind.AUTOMATIC, BackupWish.Kind.FULL, BackupWish.Kind.INCREMENTAL)) {
            Button button = WidgetFactory.button(SWT.RADIO)
                    .text(BackUpForm.label(kind))
                    .onSelect(event -> chooseKind(kind))
                    .create(row);
            button.setSelection(kind == BackupWish.Kind.AUTOMATIC);
            kinds.put(kind, button);
        }
    }

    private void createMode(Composite parent) {
        WidgetFactory.label(SWT.NONE).text(Messages.MODE_LABEL).create(parent);
        List<CaptureMode> offered = CaptureMode.offered();
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(offered.stream().map(BackUpForm::label).toArray(String[]::new));
        combo.select(offered.indexOf(CaptureMode.DIRECT));
        combo.addListener(SWT.Selection, event -> chooseMode(offered.get(combo.getSelectionIndex())));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    private void createName(Composite parent) {
        WidgetFactory.label(SWT.NONE).text(Messages.NAME_LABEL).create(parent);
        Text text = WidgetFactory.text(SWT.BORDER)
                .message(Messages.NAME_BY_DEFAULT)
                .onModify(event -> typeName((Text) event.widget))
                .create(parent);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    private void chooseKind(BackupWish.Kind kind) {
        if (kinds.get(kind).getSelection()) {
            form.setKind(kind);
            plan();
        }
    }

    private void chooseMode(CaptureMode mode) {
        form.setMode(mode);
        Button incremental = kinds.get(BackupWish.Kind.INCREMENTAL);
        incremental.setEnabled(form.mayBeIncremental());
        incremental.setToolTipText(form.mayBeIncremental() ? "" : Messages.CLONE_IS_FULL);
        plan();
    }

    private void typeName(Text text) {
        form.setName(text.getText());
        int edit = ++edits;
        planning.missing(Messages.LOOKING);
        UiThread.after(TYPING_PAUSE, text, () -> {
            if (edit == edits) {
                plan();
            }
        });
    }

    @Override
    public void plan() {
        BackupWish wish = form.wish();
        planning.ask(planner -> planner.backup(wish));
    }
}
