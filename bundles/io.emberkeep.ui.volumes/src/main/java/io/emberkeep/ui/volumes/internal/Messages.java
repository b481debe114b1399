package io.emberkeep.ui.volumes.internal;

import io.emberkeep.ui.common.text.Words;
import java.util.List;
import java.util.Optional;

/** What this bundle says to people. */
public final class Messages {
    private static final int BLOCKERS_NAMED = 6;

    public static final String SEVERITY = "Severity";
    public static final String FOUND = "What was found";
    public static final String ABOUT = "About";
    public static final String ABOUT_HINT = "%s, id %s";
    public static final String SINCE = "Since";
    public static final String REMEDY_BACK_UP = "Choose the volume and press Ctrl+B to back it up.";
    public static final String REMEDY_NEW_FULL =
            "Make a full backup of the volume itself: choose it, press Ctrl+B, and ask for a full.";
    public static final String REMEDY_RESUME =
            "Choose the run in the activity and resume it: that looks how the cloud stands, and goes on or clears up.";
    public static final String REMEDY_CINDERS =
            "When no backup of its volume is under way, delete it by the cloud's own tools, or send the operator the text.";
    public static final String REMEDY_CHANGED =
            "Look at what writes to it, now, and hold the backups from before (Ctrl+L).";
    public static final String REMEDY_REMOVE = "Choose it and press Remove: that plans its removal and asks first.";
    public static final String REMEDY = "What to do";
    public static final String DANGER = "Danger";
    public static final String WARNING = "Warning";
    public static final String NOTE = "Note";
    public static final String EXAMINING = "Looking for what is wrong";
    public static final String NOT_EXAMINED = "Not looked at yet.";
    public static final String NOTHING_WRONG = "Nothing is wrong.";
    public static final String CURE = "Remove";
    public static final String CURE_TITLE = "Remove %s that should not be there";
    public static final String CURE_EXPLANATION =
            "What runs have left and what failed, where its removal does no harm. Read the plan before you run it.";
    public static final String NOTHING_TO_CURE = "Nothing here can be removed by a plan; each finding says what to do.";
    public static final String UNDO_WINDOW = "Wait before anything is deleted (minutes):";
    public static final String UNDO_WINDOW_HINT = "Until then stopping the run keeps everything.";

    public static final String FINDINGS = "Findings";
    public static final String VOLUMES = "Volumes";
    public static final String CHAIN = "Backup chain";
    public static final String PICTURE = "How the chain is drawn";
    public static final String AS_TREE = "Tree";
    public static final String AS_TIME_LINE = "Time line";
    public static final String TIME_LINE = "Time line of backups";
    public static final String POINTS = "Points in time";
    public static final String PLAN = "Plan";
    public static final String FILTER_NAME = "Filter volumes";
    public static final String NAME = "Name";
    public static final String SERVER = "Server";
    public static final String SIZE = "Size (GiB)";
    public static final String PROTECTION = "Protection";
    public static final String LAST_SUCCESS = "Newest data";
    public static final String STATUS = "Status";
    public static final String TYPE = "Type";
    public static final String ZONE = "Zone";
    public static final String NEVER = "none";
    public static final String DELETED = "deleted";
    public static final String GONE_SINCE = "Missed at the look at the cloud on %s. Its backups can still be restored.";
    public static final String ID = "Id %s";

    public static final String FACT_ID = "Id";
    public static final String FACTS_OF_VOLUME = "Volume %s";
    public static final String FACTS_OF_BACKUP = "Backup %s";
    public static final String BOOTABLE = "Bootable";
    public static final String ENCRYPTED = "Encrypted";
    public static final String CREATED = "Created";
    public static final String OTHERS = "Cinder's";
    public static final String GONE = "Gone since";
    public static final String SERVER_ID = "Server id";
    public static final String DEVICE = "Device";
    public static final String PROJECT = "Project id";
    public static final String HOST = "Host";
    public static final String DESCRIPTION = "Description";
    public static final String UPDATED = "Last changed";
    public static final String USER_ID = "User id";
    public static final String KEY_ID = "Encryption key";
    public static final String SERVER_STATUS = "Server status";
    public static final String ATTACHMENT = "Attachment";
    public static final String ATTACHED = "Attached";
    public static final String FAIL_REASON = "What failed";
    public static final String METADATA = "Metadata";
    public static final String VOLUME_ID = "Volume id";
    public static final String SNAPSHOT_ID = "Snapshot id";
    public static final String PARENT_ID = "Parent id";
    public static final String CONTAINER = "Container";
    public static final String OBJECTS = "Objects";

    public static final String FILTERS = "Saved filters";
    public static final String FILTERS_NOT_KEPT = "The saved filters could not be read or written.";
    public static final String ALL_VOLUMES = "&All volumes";
    public static final String NOT_PROTECTED = "&Not protected";
    public static final String UNPROTECTED = "&Unprotected";
    public static final String IN_USE = "&In use";
    public static final String IN_ERROR = "In &error";
    public static final String SAVE_FILTER = "&Save This Filter…";
    public static final String SAVE_FILTER_TITLE = "Save filter";
    public static final String SAVE_FILTER_QUESTION = "Name of the filter \"%s\":";
    public static final String FILTER_NAME_MISSING = "Give the filter a name.";
    public static final String REMOVE_FILTER = "&Remove Filter %s";

    public static final String FILTER = "Filter (Ctrl+F)";
    public static final String FILTER_HINT =
            "Words that must all occur. zone:remote asks for one field (name, id, server, type, zone, status, is), -word for volumes without it. Esc clears.";
    public static final String NOTHING_MATCHES = "No volume matches \"%s\". Esc clears the filter.";
    public static final String NO_VOLUMES_ANSWER = "This project has no volumes.";
    public static final String NO_VOLUMES =
            "Project %s has no volumes. They appear here as soon as there are some; F5 looks again.";
    public static final String OPENING = "Opening the store…";
    public static final String FIRST_LOOK = "Looking at %s for the first time…";
    public static final String SEEN_LAST = "What you see is of %s (%s). %s";
    public static final String OFFLINE_TITLE = "The cloud could not be looked at";

    public static final String CHOOSE_VOLUMES = "Choose the volumes to back up in the table of volumes.";
    public static final String CHOOSE_ONE_VOLUME = "Choose one volume, then what to restore from its chain.";
    public static final String CHOOSE_BACKUPS = "Choose the backups to delete in the chain of a volume.";
    public static final String CHOOSE_TO_HOLD = "Choose backups that are not held yet in the chain of a volume.";
    public static final String CHOOSE_TO_RELEASE = "Choose held backups in the chain of a volume.";
    public static final String HOLD_TITLE = "Hold backups";
    public static final String HOLD_REASON_MISSING = "Say why they must not be deleted.";
    public static final String RELEASE_TITLE = "Release backups";
    public static final String HELD = "held";
    public static final String HELD_BECAUSE = "Held since %s: %s";
    public static final String FACT_HOLD = "Held";
    public static final String NOTHING_TO_RESTORE = "This volume has no backup that can be restored. Back it up first.";
    public static final String ALREADY_GONE = "The cloud does not have these backups any more.";
    public static final String VOLUME_GONE = "%s does not exist any more; its backups can be restored.";
    public static final String VOLUME_BUSY =
            "%s is in state %s; a volume can be backed up while it is available or in use. F5 looks again.";
    public static final String OFFLINE = "Nothing can be changed now. %s";

    public static final String BACKUP = "Backup";
    public static final String DATA_OF = "Data of";
    public static final String AGE = "Age";
    public static final String BUILDS_ON = "Builds on";
    public static final String CONSISTENCY = "Consistency";
    public static final String MODE = "Mode";
    public static final String MADE_BY = "Made by";
    public static final String ON_INFERRED_PARENT = "%s on an inferred parent";
    public static final String KIND_AND_ID = "%s, id %s";
    public static final String FULL = "Full backup";
    public static final String FULL_BY_CLONE = "Full backup by way of a clone";
    public static final String INCREMENTAL = "Incremental backup";
    public static final String BRANCH = "Incremental backup that begins a branch";
    public static final String NOT_RESTORABLE = "cannot be restored, its chain is broken";
    public static final String PARENT_MISSING = "parent missing";
    public static final String RECORDED = "Recorded: Emberkeep made this backup and wrote its parent down then.";
    public static final String IMPORTED = "Imported: an export record tells the parent.";
    public static final String INFERRED =
            "Inferred: Cinder does not tell the parent; its own rule, replayed over the history, gives this one.";
    public static final String NOT_KNOWN = "not known";
    public static final String RUN = "run %s";
    public static final String ANOTHER_TOOL = "another tool";
    public static final String SIZE_HINT =
            "The size of the volume. Cinder does not tell how much of it an incremental has stored.";
    public static final String SEVERAL_CHOSEN =
            "%d volumes are chosen. Ctrl+B backs them all up; choose one to see its chain.";
    public static final String BEING_MADE = "A backup of %s is being made.";
    public static final String NOTHING_CHOSEN = "Choose a volume to see its backups.";

    public static final String PLANNING = "Making a plan";
    public static final String STARTING = "Starting a run";
    public static final String LOOKING = "Looking at the cloud to make the plan…";
    public static final String STARTING_NOW = "Starting…";
    public static final String DESTRUCTIVE = "What is lost by this does not come back.";
    public static final String USUALLY_TAKES = "It usually takes about %s.";
    public static final String IF_IT_FAILS = "If that fails: %s";
    public static final String TRY_AGAIN = "Try again";
    public static final String TRY_AGAIN_OR_DETAILS = "<a>Try again</a>   <a>Details</a>";
    public static final String REFUSED_TITLE = "This can't be done now";

    public static final String BACK_UP = "Back up";
    public static final String BACK_UP_ONE = "Back up %s";
    public static final String BACK_UP_SEVERAL = "Back up %d volumes";
    public static final String BACK_UP_EXPLANATION =
            "Nothing is done before you have seen the plan below and approved it.";
    public static final String KIND = "Kind:";
    public static final String KIND_AUTOMATIC = "&Automatic";
    public static final String KIND_FULL = "&Full";
    public static final String KIND_INCREMENTAL = "&Incremental";
    public static final String MODE_LABEL = "&Mode:";
    public static final String MODE_DIRECT = "Direct: the cloud reads the live volume";
    public static final String MODE_FROZEN_DIRECT = "Frozen direct: the guest is held still meanwhile";
    public static final String MODE_CLONE = "Clone: full backup by way of a snapshot and a temporary volume";
    public static final String MODE_SNAPSHOT = "Snapshot: backup of a snapshot, on chunked drivers only";
    public static final String MODE_INSTANCE = "Instance: all volumes of a server at once";
    public static final String CLONE_IS_FULL =
            "A backup by way of a clone is always full. Choose mode Direct for an incremental.";
    public static final String NAME_LABEL = "&Name:";
    public static final String NAME_BY_DEFAULT = "made of the volume's name and the time";

    public static final String DELETE = "Delete";
    public static final String DELETE_COUNTED = "Delete %s";
    public static final String DELETE_ONE = "Delete backup %s";
    public static final String DELETE_SEVERAL = "Delete %d backups";
    public static final String DELETE_EXPLANATION =
            "The plan below lists all that goes, in the order in which it goes.";

    public static final String RESTORE_TITLE = "Restore %s";
    public static final String POINT_TITLE = "To which moment?";
    public static final String POINT_DESCRIPTION = "Choose the state of %s that you want back.";
    public static final String READS = "Restore reads";
    public static final String CANNOT_BE_RESTORED = "cannot be restored";
    public static final String CHOOSE_POINT = "Choose a point in time.";
    public static final String POINT_NOT_RESTORABLE =
            "This backup, or one that it builds on, is missing or not available. Choose another point.";
    public static final String TARGET_TITLE = "Onto which volume?";
    public static final String TARGET_DESCRIPTION = "A new volume leaves everything as it is.";
    public static final String NEW_VOLUME = "A new vo&lume";
    public static final String EXISTING_VOLUME = "An &existing volume, whose content is lost";
    public static final String NEW_NAME_LABEL = "N&ame:";
    public static final String TYPE_LABEL = "&Type:";
    public static final String ZONE_LABEL = "&Zone:";
    public static final String VOLUME_LABEL = "&Volume:";
    public static final String CONFIRM_LABEL = "Its name, t&yped once more:";
    public static final String CANDIDATE = "%s, %d GiB";
    public static final String ASKING_CHOICES = "Asking the cloud for volume types and zones";
    public static final String NAME_MISSING = "Give the new volume a name.";
    public static final String NO_CANDIDATES =
            "No volume is available and big enough. Detach one, or restore to a new volume.";
    public static final String CHOOSE_EXISTING = "Choose the volume to overwrite.";
    public static final String CONFIRM_EXISTING = "Type \"%s\" to confirm that its content may be lost.";
    public static final String RESTORE_PLAN_TITLE = "The plan";
    public static final String RESTORE_PLAN_DESCRIPTION = "Nothing is done before you press Restore.";
    public static final String RESTORE = "Re&store";

    private Messages() {}

    public static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    public static String allProtected(long all, String age) {
        return all == 1
                ? "The one volume has a backup newer than %s.".formatted(age)
                : "All %d volumes have a backup newer than %s.".formatted(all, age);
    }

    public static String someNotProtected(long unsafe, long all, String age) {
        return "%d of %s %s no backup newer than %s."
                .formatted(unsafe, Words.count(all, "volume"), unsafe == 1 ? "has" : "have", age);
    }

    public static String restorableUpTo(String volume, String ago, long backups) {
        return "%s can be restored to its state of %s (%s).".formatted(volume, ago, Words.count(backups, "backup"));
    }

    public static String nothingRestorable(String volume, long backups) {
        if (backups == 0) {
            return "%s has no backup. Ctrl+B makes one.".formatted(volume);
        }
        return backups == 1
                ? "%s cannot be restored: its 1 backup is not good.".formatted(volume)
                : "%s cannot be restored: none of its %d backups is good.".formatted(volume, backups);
    }

    /** Asks why backups must not be deleted. */
    public static String holdQuestion(List<String> labels) {
        return labels.size() == 1
                ? "%s is not deleted by Emberkeep until you release it; other tools still can. Why must it stay?"
                        .formatted(labels.getFirst())
                : "%d backups are not deleted by Emberkeep until you release them; other tools still can. Why must they stay?"
                        .formatted(labels.size());
    }

    public static String blockers(List<String> names) {
        int left = names.size() - BLOCKERS_NAMED;
        return "%s on it: %s%s. Tick the box above to delete %s too."
                .formatted(
                        names.size() == 1 ? "1 backup builds" : names.size() + " backups build",
                        String.join(", ", names.subList(0, Math.min(BLOCKERS_NAMED, names.size()))),
                        left > 0 ? " and %d more".formatted(left) : "",
                        names.size() == 1 ? "it" : "them");
    }

    public static String withDescendants(long descendants) {
        return descendants == 0
                ? "Nothing builds on it"
                : "&Also delete what builds on it (%s)".formatted(Words.count(descendants, "backup"));
    }

    public static String reads(int backups) {
        return backups == 1 ? "this full backup alone" : "%d backups, from its full on".formatted(backups);
    }

    public static String asSource(Optional<String> value) {
        return value.map("as the source: %s"::formatted).orElse("as the cloud chooses");
    }
}
