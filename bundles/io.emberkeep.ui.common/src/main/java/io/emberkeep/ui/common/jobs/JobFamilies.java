package io.emberkeep.ui.common.jobs;

/** What a Job of the console belongs to, so that others can find it and wait for it. */
public enum JobFamilies {
    /** What the session does for itself, too short to be shown. */
    SESSION(false, false),
    /** Listing a cloud. */
    REFRESH(true, true),
    /** Making a plan, asking for what can be planned, or keeping what a person has set. */
    PLAN(true, false),
    /** Starting, stopping and taking up runs. */
    RUN(true, false);

    private final boolean shown;
    private final boolean stoppable;

    JobFamilies(boolean shown, boolean stoppable) {
        this.shown = shown;
        this.stoppable = stoppable;
    }

    /** Whether the progress view shows such Jobs. */
    public boolean isShown() {
        return shown;
    }

    /** Whether a person may cut such Jobs short, because they only ask. */
    public boolean isStoppable() {
        return stoppable;
    }
}
