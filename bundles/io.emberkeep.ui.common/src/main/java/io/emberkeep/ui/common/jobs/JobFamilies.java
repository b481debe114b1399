package io.emberkeep.ui.common.jobs;

/** What a Job of the console belongs to, so that others can find it and wait for it. */
public enum JobFamilies {
    /** What the session does for itself, too short to be shown. */
    SESSION(false),
    /** Listing a cloud. */
    REFRESH(true),
    /** Making a plan, or asking for what can be planned. */
    PLAN(true),
    /** Starting, stopping and taking up runs. */
    RUN(true);

    private final boolean shown;

    JobFamilies(boolean shown) {
        this.shown = shown;
    }

    /** Whether the progress view shows such Jobs. */
    public boolean isShown() {
        return shown;
    }
}
