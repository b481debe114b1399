package io.emberkeep.ui.volumes.internal.plan;

import io.emberkeep.api.plan.Plan;
import io.emberkeep.ui.common.theme.Icon;
import org.eclipse.swt.widgets.Composite;

/** What is filled in above a plan. */
public interface PlanForm {
    /** What the button does, in a word or two. */
    String action();

    /** What the button does with a certain plan. */
    default String action(Plan plan) {
        return action();
    }

    /** What it is about. */
    String title();

    /** What is to be known before it is filled in. */
    String explanation();

    /** Whether what is lost by it does not come back, so that no stray Enter may begin it. */
    default boolean isDestructive() {
        return false;
    }

    /** The picture in the banner. */
    Icon icon();

    /** Makes the fields and asks for a plan after each change of them. */
    void createFields(Composite parent, Planning planning);

    /** Asks for the first plan. */
    void plan();
}
