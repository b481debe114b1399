package io.emberkeep.ui.common.internal;

/** What this bundle says to people. */
public final class Messages {
    public static final String FAULT =
            "Emberkeep met a fault of its own. Its log has what happened; please report it with the steps that led here.";
    public static final String PREFERENCES_NOT_KEPT =
            "The preferences could not be written and hold until the window closes.";
    public static final String STORE_NOT_OPEN = "The store is not open yet. Wait a moment and try again.";
    public static final String COLUMNS = "&Columns";
    public static final String RESET_COLUMNS = "&Reset Columns";
    public static final String ARRANGING = "Arranging rows";
    public static final String OPENING = "Opening the store";
    public static final String READING = "Reading what is known of %s";
    public static final String REFRESHING = "Refreshing %s";
    public static final String TAKING_UP = "Taking up runs that were cut off";
    public static final String JUDGING = "Judging protection";

    private Messages() {}
}
