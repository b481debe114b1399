package io.emberkeep.app.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this bundle says to people. */
public final class Messages {
    public static final String PRODUCT = "Emberkeep";
    public static final String ALREADY_OPEN =
            "Emberkeep is open already on this computer. Use that window, or start this one with another -data folder.";
    public static final String NO_CLOUD = "No cloud";

    public static final String NO_RUNS = "no run under way";
    public static final String RUNNING = "%s under way";
    public static final String REFRESHING = "refreshing…";
    public static final String SEEN = "seen %s";
    public static final String NOT_SEEN = "not seen yet";
    public static final String CLOSE_TITLE = "Close Emberkeep?";
    public static final String CLOSE_QUESTION =
            "%s under way. What the cloud has begun goes on there; Emberkeep takes it up at its next start, or \"emberkeep run resume\" does. Close the window?";

    public static final String ACTIVITY = "Activity";
    public static final String STATE = "State";
    public static final String ELAPSED = "Elapsed";
    public static final String ELAPSED_OF = "%s of ~%s";
    public static final String BEGAN = "Began";
    public static final String REMARK = "Remark";
    public static final String REQUEST = "Request";
    public static final String NOTHING_DONE = "Nothing has been done yet. Ctrl+B backs up the chosen volumes.";
    public static final String ALL_QUIET = "Nothing is under way.";
    public static final String UNDER_WAY = "%s under way.";
    public static final String RUN_HINT = "Run %s, begun %s";

    public static final String BACK_UP_SEVERAL = "Back up %s";
    public static final String RESTORE_SEVERAL = "Restore %s";
    public static final String DELETE_SEVERAL = "Delete backups of %s";

    public static final String RUN_RUNNING = "under way · step %d of %d";
    public static final String RUN_STOPPING = "stopping after what is under way";
    public static final String RUN_DONE = "done";
    public static final String RUN_FAILED = "failed";
    public static final String RUN_PARTLY = "partly done";
    public static final String RUN_UNKNOWN = "outcome unknown";
    public static final String GIVE_UP = "Give Up";
    public static final String GIVE_UP_TITLE = "Give up run %s?";
    public static final String GIVE_UP_QUESTION =
            "The run ends as it stands, and its volumes are free for other runs. The cloud is not touched: what the run has made there stays, and its steps tell what that is.\n\nIf its cloud can be reached, resume the run instead.";
    public static final String GIVING_UP = "Giving a run up";
    public static final String GIVE_UP_FAILED = "The run could not be given up";
    public static final String RUN_CANCELLED = "stopped";
    public static final String STEP_PLANNED = "waits for its turn";
    public static final String STEP_INTENDED = "asking the cloud";
    public static final String STEP_ACCEPTED = "the cloud works on it";
    public static final String STEP_DONE = "done";
    public static final String STEP_FAILED = "failed";
    public static final String STEP_SKIPPED = "left out";

    public static final String RUN_ID = "Run id";
    public static final String KIND = "Kind";
    public static final String ENDED = "Ended";
    public static final String STEP = "Step";
    public static final String RESOURCE = "Resource id";
    public static final String REQUEST_ID = "Request id";
    public static final String ATTEMPT = "Attempt";
    public static final String ASKED = "Asked the cloud";
    public static final String ACCEPTED = "Accepted";

    public static final String PROPERTIES = "Properties";
    public static final String PROPERTY = "Property";
    public static final String VALUE = "Value";
    public static final String NOTHING_DESCRIBED = "Choose a volume, a backup or a run to see all that is known of it.";
    public static final String SEVERAL_DESCRIBED = "%d rows are chosen. Choose one to see all that is known of it.";

    public static final String STOPPING = "Stopping a run";
    public static final String TAKING_UP = "Taking up a run";
    public static final String STOP_FAILED = "The run could not be stopped";
    public static final String TAKE_UP_FAILED = "The run could not be taken up";
    public static final String CHOOSE_RUN = "Choose a run in the activity.";
    public static final String RUN_IS_OVER = "This run is over.";
    public static final String STOPS_ALREADY = "This run is being stopped already.";

    public static final String MAXIMUM_AGE = "&Newest backup of a protected volume may be this old (hours):";
    public static final String THEME = "&Theme:";
    public static final String THEME_TITLE = "Another Theme";
    public static final String THEME_QUESTION =
            "The theme comes with the next start of the console. Start it again now? Runs that are under way go on.";
    public static final String THEME_DESKTOP = "as the desktop is";
    public static final String THEME_LIGHT = "light";
    public static final String THEME_DARK = "dark";

    public static final String KEYS_TITLE = "Keys";
    public static final String CLOSE = "Close";
    public static final String KEYS_WHAT = "What the keys do:";

    /** Keys that belong to no command. */
    public static final Map<String, String> OTHER_KEYS = otherKeys();

    /** What the keys of commands do, in the order in which a person needs them. */
    public static final Map<String, String> KEYS = keys();

    private static Map<String, String> otherKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("Enter", "Open what is chosen");
        keys.put("Esc", "Leave a field, a list or a dialog");
        keys.put("Menu key", "All that can be done with what is chosen");
        return Collections.unmodifiableMap(keys);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("org.eclipse.ui.file.refresh", "Look at the cloud");
        keys.put("io.emberkeep.ui.volumes.backUp", "Back up the chosen volumes");
        keys.put("io.emberkeep.ui.volumes.restore", "Restore a backup");
        keys.put("io.emberkeep.ui.volumes.delete", "Plan the deletion of the chosen backups");
        keys.put("io.emberkeep.ui.volumes.hold", "Forbid the deletion of the chosen backups");
        keys.put("io.emberkeep.ui.volumes.release", "Allow it again");
        keys.put("io.emberkeep.ui.volumes.filter", "Filter the volumes");
        keys.put("org.eclipse.ui.window.quickAccess", "Find anything");
        keys.put("org.eclipse.ui.edit.copy", "Copy the chosen rows");
        keys.put("io.emberkeep.ui.common.copyIds", "Copy the ids of the chosen rows");
        return Collections.unmodifiableMap(keys);
    }

    private Messages() {}

    public static String tookUp(int count, String runs) {
        return "%s cut off before this start and taken up again: %s."
                .formatted(count == 1 ? "1 run was" : count + " runs were", runs);
    }
}
