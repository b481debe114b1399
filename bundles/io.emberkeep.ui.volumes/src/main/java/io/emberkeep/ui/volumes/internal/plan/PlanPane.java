package io.emberkeep.ui.volumes.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.UsualDuration;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.AccessibleName;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

/** Shows the plan of what a person wishes, or in one sentence why there is none and what to do about it. */
public final class PlanPane implements Planning.Display {
    private final ConsoleSession session;
    private final Composite content;
    private final StyledText text;
    private final Link links;
    private final Planning planning;
    private Optional<EmberkeepException> refusal = Optional.empty();
    private Consumer<Boolean> onReady = ready -> {};

    /** Makes an empty pane. */
    public PlanPane(Composite parent, ConsoleSession session) {
        this.session = session;
        planning = new Planning(session, this);
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().applyTo(content);
        text = new StyledText(content, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        AccessibleName.give(text, Messages.PLAN);
        text.setMargins(10, 8, 10, 8);
        text.setLineSpacing(3);
        text.setCaret(null);
        GridDataFactory.fillDefaults().grab(true, true).hint(520, 220).applyTo(text);
        links = new Link(content, SWT.NONE);
        links.setText(Messages.TRY_AGAIN_OR_DETAILS);
        links.addListener(SWT.Selection, event -> follow(event.text));
        GridDataFactory.fillDefaults().exclude(true).applyTo(links);
    }

    /** The widget itself. */
    public Composite control() {
        return content;
    }

    /** Who makes the plans that are shown here. */
    public Planning planning() {
        return planning;
    }

    /** Tells a listener whether there is a plan to run. */
    public void onReady(Consumer<Boolean> listener) {
        onReady = listener;
    }

    @Override
    public void looking() {
        show(List.of(new PlanLine(PlanLine.Kind.REASON, Messages.LOOKING)), Optional.empty(), false);
    }

    @Override
    public void missing(String what) {
        show(List.of(new PlanLine(PlanLine.Kind.REASON, what)), Optional.empty(), false);
    }

    @Override
    public void show(Plan plan) {
        List<PlanLine> lines = PlanLine.of(
                plan, session.project().map(project -> project.catalogue()), UsualDuration.of(plan, session.runs()));
        show(lines, Optional.empty(), true);
    }

    @Override
    public void refused(EmberkeepException why) {
        show(List.of(new PlanLine(PlanLine.Kind.HARM, why.getMessage())), Optional.of(why), false);
    }

    @Override
    public void starting() {
        missing(Messages.STARTING_NOW);
    }

    private void show(List<PlanLine> lines, Optional<EmberkeepException> why, boolean ready) {
        if (text.isDisposed()) {
            return;
        }
        refusal = why;
        text.setText("");
        lines.forEach(this::append);
        links.setVisible(why.isPresent());
        ((GridData) links.getLayoutData()).exclude = why.isEmpty();
        content.layout();
        onReady.accept(ready);
    }

    private void append(PlanLine line) {
        boolean title = line.kind() == PlanLine.Kind.TITLE;
        if (title && text.getCharCount() > 0) {
            text.append("\n");
        }
        int start = text.getCharCount();
        text.append(line.text() + "\n");
        StyleRange style = new StyleRange(start, line.text().length(), colour(line.kind()), null);
        style.fontStyle = title ? SWT.BOLD : SWT.NORMAL;
        text.setStyleRange(style);
        int indent = title || line.kind() == PlanLine.Kind.HARM ? 0 : 16;
        text.setLineWrapIndent(text.getLineAtOffset(start), 1, indent);
        text.setLineIndent(text.getLineAtOffset(start), 1, indent);
    }

    /** SWT wants null for the platform's own colour. */
    private static Color colour(PlanLine.Kind kind) {
        return switch (kind) {
            case REASON -> Tone.QUIET.colour();
            case HARM -> Tone.HARM.colour();
            case TITLE, STEP -> null;
        };
    }

    private void follow(String link) {
        if (link.equals(Messages.TRY_AGAIN)) {
            planning.askAgain();
        } else {
            refusal.ifPresent(why -> Failures.show(content.getShell(), Messages.REFUSED_TITLE, why));
        }
    }
}
