package io.emberkeep.ui.volumes.internal.plan;

import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.widgets.CloudBand;
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

/** A dialog that ends with the plan of what was filled in above it, and runs nothing but that. */
public final class PlanDialog extends TitleAreaDialog {
    private final ConsoleSession session;
    private final PlanForm form;
    private PlanPane pane;
    private Composite fields;

    /** Shows a form with its plan. */
    public PlanDialog(Shell parent, ConsoleSession session, PlanForm form) {
        super(parent);
        this.session = session;
        this.form = form;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(form.title());
    }

    /** Else the default button would get the focus, which can't take it before there is a plan: no key would do anything. */
    @Override
    public void create() {
        super.create();
        Composite first = fields.getChildren().length > 0 ? fields : pane.control();
        first.setFocus();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create((Composite) super.createDialogArea(parent));
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 12).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(form.title());
        setMessage(form.explanation());
        setTitleImage(form.icon().banner());
        new CloudBand(area).show(session.safeguard());
        fields = WidgetFactory.composite(SWT.NONE).create(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        pane = new PlanPane(area, session);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        form.createFields(fields, pane.planning());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button run = createButton(parent, IDialogConstants.OK_ID, form.action(), !form.isDestructive());
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, form.isDestructive());
        run.setEnabled(false);
        pane.onReady(ready -> enableRun(run, ready));
        form.plan();
    }

    private void enableRun(Button run, boolean ready) {
        run.setEnabled(ready);
        run.setText(pane.planning().plan().map(form::action).orElse(form.action()));
        setButtonLayoutData(run);
        run.requestLayout();
    }

    @Override
    protected void cancelPressed() {
        if (!pane.planning().isStarting()) {
            super.cancelPressed();
        }
    }

    @Override
    protected void handleShellCloseEvent() {
        if (!pane.planning().isStarting()) {
            super.handleShellCloseEvent();
        }
    }

    @Override
    protected void okPressed() {
        pane.planning().run(run -> UiThread.later(getShell(), this::close));
    }
}
