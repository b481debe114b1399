package io.emberkeep.ui.volumes.internal.delete;

import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.plan.PlanForm;
import io.emberkeep.ui.volumes.internal.plan.PlanSummary;
import io.emberkeep.ui.volumes.internal.plan.Planning;
import java.time.Duration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;

/** Where a person decides whether what builds on the chosen backups goes too. */
final class DeleteFields implements PlanForm {
    private static final int LONGEST_WINDOW_MINUTES = 1440;

    private final DeleteForm form;
    private Planning planning;

    DeleteFields(DeleteForm form) {
        this.form = form;
    }

    @Override
    public String action() {
        return Messages.DELETE;
    }

    @Override
    public String action(Plan plan) {
        return Messages.DELETE_COUNTED.formatted(Words.count(PlanSummary.deletions(plan), "backup"));
    }

    @Override
    public String title() {
        return form.title();
    }

    @Override
    public String explanation() {
        return Messages.DELETE_EXPLANATION;
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public Icon icon() {
        return Icon.DELETE;
    }

    @Override
    public void createFields(Composite parent, Planning planned) {
        planning = planned;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(parent);
        Button descendants = WidgetFactory.button(SWT.CHECK)
                .text(Messages.withDescendants(form.descendants()))
                .enabled(form.descendants() > 0)
                .onSelect(event -> choose((Button) event.widget))
                .create(parent);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(descendants);
        WidgetFactory.label(SWT.NONE).text(Messages.UNDO_WINDOW).create(parent);
        Spinner minutes = new Spinner(parent, SWT.BORDER);
        minutes.setValues(0, 0, LONGEST_WINDOW_MINUTES, 0, 5, 60);
        minutes.setToolTipText(Messages.UNDO_WINDOW_HINT);
        minutes.addListener(SWT.Selection, event -> chooseWindow(minutes.getSelection()));
    }

    private void chooseWindow(int minutes) {
        form.setUndoWindow(Duration.ofMinutes(minutes));
        plan();
    }

    private void choose(Button descendants) {
        form.setWithDescendants(descendants.getSelection());
        plan();
    }

    @Override
    public void plan() {
        DeleteWish wish = form.wish();
        form.blockers().ifPresentOrElse(planning::missing, () -> planning.ask(planner -> planner.delete(wish)));
    }
}
