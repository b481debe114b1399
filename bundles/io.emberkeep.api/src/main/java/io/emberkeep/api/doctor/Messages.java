package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.OtherScheduler;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Limits.Use;
import io.emberkeep.api.doctor.HiddenSnapshotCheck.Burden;
import io.emberkeep.api.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What diagnoses say to people. */
final class Messages {
    static final String BACKUPS = "backups";
    static final String BACKUP_GIB = "backup GiB";
    static final String VOLUMES = "volumes";
    static final String VOLUME_GIB = "volume GiB";
    static final String SNAPSHOTS = "snapshots";

    static final String NEW_FULL =
            "Make a full backup of the volume itself: \"emberkeep backup create VOLUME --full\".";
    static final String NEW_FULL_IF_IN_DOUBT = "Make a full backup if you rely on what builds on it.";
    static final String ASK_OPERATOR = "Only the cloud's operator can end this; send them the text below.";
    static final String REMOVE_IT = "\"emberkeep doctor --fix\" plans its removal and asks first.";
    static final String UNTIL_NOTHING_BUILDS_ON_IT =
            "Nothing needs to be done, its data are good. When what builds on it is deleted, it can go too.";
    static final String UNTIL_RELEASED = "Nothing needs to be done. When it is released, it can go.";
    static final String REMOVAL_HARMS =
            "It is kept, because its removal could destroy a backup of a snapshot of the same volume.";
    static final String UNTIL_NOTHING_SHARES =
            "Leave it. When the volume has no other backup of a snapshot any more, it can go.";
    static final String NEWEST_DATA = "It is kept, because it is the newest of its volume that can be restored.";
    static final String UNTIL_NEWER =
            "Nothing needs to be done, it is as good as any. When there is a newer backup of the volume, it can go.";
    static final String LOOK_WHO_USES_IT =
            "It was changed after it was made: look whether somebody uses it, and delete it if nobody does.";
    static final String KEEP_FAILED =
            "Leave it: removing it could destroy a backup that is still good. Make a full backup of the volume first.";
    static final String CLEAN_HIDDEN_SNAPSHOTS =
            "Ask the operator to remove those whose backups are gone, or restore to a new volume and go on with that.";
    static final String SET_CLOCK =
            "Let this computer's clock be set by NTP; if it is right, tell the cloud's operator.";
    static final String LOOK_AT_VOLUME =
            "Look at what writes to it, now. Hold the backups from before: \"emberkeep backup hold BACKUP --reason TEXT\".";
    static final String LOOK_AT_WRITERS = "If that is not expected, look whether what writes to it still runs.";
    static final String FREE_QUOTA = "Delete backups that are not needed, or ask for a greater quota.";
    static final String ONE_SCHEDULER =
            "Let only one of them serve the volume. Each builds on the other's backups, and neither can delete what the other builds on.";
    static final String LEAVE_IT_TO_THEM =
            "Nothing needs to be done. Its deletions are expected; a backup that you make here may build on one of its.";
    static final String FIND_DELETER =
            "Find out who deletes them, and take the right away: an application credential for each tool shows which.";

    static final String OPERATOR_BACKUP =
            "A backup hangs, and a project can't end that. Please look whether a backup service still works on it, and else reset it; we then delete it.";
    static final String OPERATOR_RESTORE =
            "A restore hangs. Please look whether a backup service still works on it, and else set the backup back to available.";
    static final String OPERATOR_VOLUME =
            "A volume hangs in a state that a project can't end. Please look whether a service still works on it, and else reset it.";
    static final String OPERATOR_SNAPSHOT = "A snapshot hangs in a state that a project can't end. Please reset it.";
    static final String OPERATOR_LEFTOVER =
            "Cinder has left something of its own in our project. Please remove it if no backup needs it any more.";
    static final String OPERATOR_HIDDEN =
            "The Ceph backup driver leaves a snapshot within the volume for each backup. Please remove those whose backups are deleted; the newest must stay, since the next incremental is made from it.";
    static final String OPERATOR_COMMANDS = "As an administrator:";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Messages() {}

    static String unprotected(String volume) {
        return "Nothing of volume %s can be restored.".formatted(volume);
    }

    static String atRisk(String volume, Duration age) {
        return "The newest data of volume %s that can be restored are older than %d hours."
                .formatted(volume, age.toHours());
    }

    static String backUp(String volume) {
        return "\"emberkeep backup create %s\" makes a backup.".formatted(volume);
    }

    static String failed(Backup backup, boolean newest) {
        return "Backup %s failed%s.%s"
                .formatted(
                        backup.label(),
                        backup.failReason()
                                .map(reason -> ": " + withoutStop(reason))
                                .orElse(""),
                        newest ? " While it is the newest, older clouds refuse every incremental." : "");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    static String unfinished(Run run) {
        return "Run %s (%s) was left unfinished, and no process works on it."
                .formatted(run.id(), run.plan().kind().word());
    }

    static String resume(String runId) {
        return "\"emberkeep run resume %s\" looks how the cloud stands, and goes on or clears up.".formatted(runId);
    }

    static String leftover(Subject subject, Optional<String> run) {
        return "Temporary %s %s was made by %s and not removed."
                .formatted(
                        subject.type().word(),
                        subject.label(),
                        run.map(id -> "run " + id).orElse("a run that this store does not know"));
    }

    static String cinderLeftover(Subject subject) {
        return "Cinder made %s %s for a backup and has not removed it."
                .formatted(subject.type().word(), subject.label());
    }

    static String removeCinders(Subject subject) {
        return "When no backup of its volume is under way: \"openstack %s delete %s\". If that is refused, send the operator the text below."
                .formatted(subject.type() == Subject.Type.SNAPSHOT ? "volume snapshot" : "volume", subject.id());
    }

    static String duplicate(Subject subject, String first) {
        return "%s %s was made twice: a request that was given up arrived after all. The run went on with %s."
                .formatted(capital(subject.type().word()), subject.label(), first);
    }

    static String lateBackup(Subject subject, Run run) {
        return "Backup %s was made by run %s, which says that it made none: a request that was given up arrived after all."
                .formatted(subject.label(), run.id());
    }

    static String lateVolume(Subject subject, Run run) {
        return "Volume %s was made by run %s, which says that it made none: a request that was given up arrived after all. Nothing was restored onto it."
                .formatted(subject.label(), run.id());
    }

    static String builtOn(long children) {
        return "It is kept, because %d other%s on it.".formatted(children, children == 1 ? " builds" : "s build");
    }

    static String held(Hold hold) {
        return "It is kept, because it is held: %s.".formatted(withoutStop(hold.reason()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String stuck(Subject subject, String status) {
        return "%s %s is in state %s for far too long or for good."
                .formatted(capital(subject.type().word()), subject.label(), status);
    }

    static String hiddenSnapshots(Burden burden) {
        return "%d backups were made of volume %s; with Ceph each leaves a hidden snapshot in it, which takes space for the volume's life."
                .formatted(burden.snapshots(), burden.volume().label());
    }

    static String hiddenSnapshots(List<Burden> burdens) {
        return "%d to %d backups were made of each of %d volumes (%s); with Ceph each leaves a hidden snapshot, which takes space for the volume's life."
                .formatted(
                        burdens.getLast().snapshots(),
                        burdens.getFirst().snapshots(),
                        burdens.size(),
                        burdens.stream().map(burden -> burden.volume().label()).collect(Collectors.joining(", ")));
    }

    static String changedMore(String volume, int now, int usual) {
        return "The last incremental of volume %s stored %d objects, usual are %d. So much changes when something encrypts or erases a volume."
                .formatted(volume, now, usual);
    }

    static String changedLess(String volume, int now, int usual) {
        return "The last incremental of volume %s stored %d objects, usual are %d. Hardly anything was written to it."
                .formatted(volume, now, usual);
    }

    static String clockSkew(Duration ahead) {
        return "The cloud's clock is at least %d s %s this computer's. Ages, schedules and retention are wrong by so much."
                .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
    }

    static String quotaFull(String what, Use use) {
        return "The quota of %s is used up: %d of %d.".formatted(what, use.used(), use.max());
    }

    static String quotaEnds(String what, Use use, double perDay, Instant end) {
        return String.format(
                Locale.ROOT,
                "The quota of %s (%d of %d used) will be used up about %s: it grows by %.1f a day.",
                what,
                use.used(),
                use.max(),
                DAY.format(end),
                perDay);
    }

    static String otherScheduler(String volume, OtherScheduler other, boolean both) {
        return "Another tool backs up volume %s every %s%s%s.%s"
                .formatted(
                        volume,
                        told(other.every()),
                        other.names().isBlank() ? "" : " as \"" + other.names() + "\"",
                        other.deletes() ? ", and deletes old ones" : "",
                        both ? " Emberkeep does too." : "");
    }

    private static String told(Duration every) {
        long minutes = Math.round(every.toSeconds() / 60.0);
        long hours = Math.round(minutes / 60.0);
        return minutes < 120 ? minutes + " min" : hours < 48 ? hours + " h" : Math.round(hours / 24.0) + " days";
    }

    static String deletedElsewhere(String volume, int count) {
        return "%d backup%s that Emberkeep made of volume %s %s deleted by another tool or another console."
                .formatted(count, count == 1 ? "" : "s", volume, count == 1 ? "was" : "were");
    }
}
