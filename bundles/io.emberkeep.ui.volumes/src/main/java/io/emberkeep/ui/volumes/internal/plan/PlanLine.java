package io.emberkeep.ui.volumes.internal.plan;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Step.When;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.plan.Task;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of a plan as a person reads it. */
record PlanLine(Kind kind, String text) {
    /** How a line is shown. */
    enum Kind {
        TITLE,
        REASON,
        STEP,
        HARM
    }

    /**
     * The whole plan: for each task what, why and how; what is lost comes first.
     *
     * @param usual how long the same has taken before
     */
    static List<PlanLine> of(Plan plan, Optional<Catalogue> catalogue, Optional<Duration> usual) {
        StepText names = new StepText(catalogue);
        List<PlanLine> lines = new ArrayList<>();
        if (plan.destructive()) {
            lines.add(new PlanLine(Kind.HARM, Messages.DESTRUCTIVE));
        }
        for (Task task : plan.tasks()) {
            lines.add(new PlanLine(Kind.TITLE, task.title()));
            task.reasons().forEach(reason -> lines.add(new PlanLine(Kind.REASON, reason)));
            lines.addAll(steps(task, names));
        }
        usual.map(Ages::elapsed)
                .ifPresent(span -> lines.add(new PlanLine(Kind.REASON, Messages.USUALLY_TAKES.formatted(span))));
        return lines;
    }

    private static List<PlanLine> steps(Task task, StepText names) {
        List<PlanLine> lines = new ArrayList<>();
        int number = 0;
        for (Step step : task.steps()) {
            String what = names.of(task, step.action());
            boolean clean = step.when() == When.ON_FAILURE;
            lines.add(new PlanLine(
                    clean ? Kind.REASON : Kind.STEP,
                    clean ? Messages.IF_IT_FAILS.formatted(what) : ++number + "  " + what));
        }
        return lines;
    }
}
