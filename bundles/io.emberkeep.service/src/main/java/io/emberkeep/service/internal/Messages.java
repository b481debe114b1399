package io.emberkeep.service.internal;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.OtherScheduler;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What connections and planners say to people. */
public final class Messages {
    private Messages() {}

    static String noClouds(List<String> places) {
        return "No cloud is known. Put a clouds.yaml into one of these places, or set the OS_ variables: %s."
                .formatted(String.join(", ", places));
    }

    static String unknownCloud(String name, String known) {
        return "There is no cloud \"%s\". Known: %s.".formatted(name, known);
    }

    static String chooseCloud(String known) {
        return "Several clouds are known; choose one with --cloud: %s.".formatted(known);
    }

    public static String noVolumeNamed() {
        return "No volume is named. Name at least one by its name or id.";
    }

    public static String noBackupNamed() {
        return "No backup is named. Name at least one by its name or id.";
    }

    public static String modeNotThere(CaptureMode mode) {
        return "Capture mode %s is not there yet. Use one of: %s."
                .formatted(
                        mode.word(),
                        CaptureMode.offered().stream().map(CaptureMode::word).collect(Collectors.joining(", ")));
    }

    public static String cloneIsAlwaysFull() {
        return "A backup by way of a clone is always full, because the clone has no earlier backup.";
    }

    public static String noSuchVolume(String id) {
        return "There is no volume %s in this project. See \"emberkeep volume list\".".formatted(id);
    }

    public static String noSuchBackup(String id) {
        return "There is no backup %s in this project. See \"emberkeep backup list --refresh\".".formatted(id);
    }

    public static String volumeGone(Volume volume) {
        return "Volume %s is gone from the cloud. Its backups can still be restored to a new volume."
                .formatted(volume.label());
    }

    public static String volumeInError(Volume volume) {
        return "Volume %s is in state %s and can't be backed up. Have it repaired first; the cloud's operator can reset it."
                .formatted(volume.label(), volume.rawStatus());
    }

    public static String volumeBusy(Volume volume) {
        return "Volume %s is in state %s; a backup needs it available or in use. Try again when that is over."
                .formatted(volume.label(), volume.rawStatus());
    }

    public static String backupTitle(Volume volume, CaptureMode mode, boolean incremental) {
        return "%s backup of %s (%s)".formatted(incremental ? "Incremental" : "Full", volume.label(), mode.word());
    }

    public static String consistencyOf(Volume volume, CaptureMode mode) {
        if (volume.status() != VolumeStatus.IN_USE) {
            return "The volume is not in use, so nothing writes to it meanwhile.";
        }
        String how = mode == CaptureMode.DIRECT ? "as it is while the backup starts" : "as it is in a snapshot";
        return "The volume is in use and is captured %s: crash-consistent, as after a power cut.".formatted(how);
    }

    public static String fullAsAsked() {
        return "Full, as asked.";
    }

    public static String fullBecause(String why) {
        return "Full: " + why;
    }

    public static String incrementalOn(Backup parent) {
        return "Incremental on %s, the newest backup that the cloud can build on.".formatted(parent.label());
    }

    public static String incrementalRefused(Volume volume, String why) {
        return "An incremental backup of %s would not be safe. %s Make a full one (--full), or let Emberkeep choose (--auto)."
                .formatted(volume.label(), why);
    }

    public static String incrementalImpossible(Volume volume, String why) {
        return "An incremental backup of %s can't be made: %s Make a full one (--full), or let Emberkeep choose (--auto)."
                .formatted(volume.label(), why);
    }

    public static String nothingToBuildOn() {
        return "there is no backup that it could build on.";
    }

    public static String blockedBy(Backup by, boolean removable) {
        String wayOut = removable
                ? "Remove it first, from the findings (\"emberkeep doctor --fix\")."
                : "Removing the failed one is not known to be safe here.";
        return "the newest backup, %s (%s), is in state %s, and the cloud may refuse every incremental while it is there. %s"
                .formatted(by.label(), by.id(), by.rawStatus(), by.status().isPassing() ? "That passes." : wayOut);
    }

    public static String volumeHasMoved(Volume volume, Instant at) {
        return ("Since %s the volume is on another back end, of another type, or back from another project (type %s, zone %s"
                        + " now). What the driver needs for an incremental does not move with it.")
                .formatted(at.truncatedTo(ChronoUnit.SECONDS), volume.type(), volume.zone());
    }

    public static String otherScheduler(OtherScheduler other, Backup parent, boolean theirs) {
        String names = other.names().isBlank() ? "" : " as \"" + other.names() + "\"";
        String tied = theirs
                ? "It can't delete %s while this backup builds on it.".formatted(parent.label())
                : "Its next incremental will build on this backup, which then can't be deleted before that.";
        return "Another tool backs this volume up every %d min%s. %s"
                .formatted(other.every().toMinutes(), names, tied);
    }

    public static String parentIsSnapshotBackup(Backup parent) {
        return ("The newest backup, %s, was made from a snapshot, and the backup driver is Ceph or not proven to be "
                        + "another: an incremental on it fails and destroys it.")
                .formatted(parent.label());
    }

    public static String volumeWasExtended(Volume volume, Backup parent) {
        return "The volume has %d GiB now and had %d GiB in the newest backup, %s."
                .formatted(volume.sizeGiB(), parent.sizeGiB(), parent.label());
    }

    public static String parentNotRestorable(Backup parent) {
        return "The newest backup, %s, can't be restored itself, because its chain is broken."
                .formatted(parent.label());
    }

    public static String snapshotBackupRefused(Volume volume) {
        return ("A snapshot backup of %s is refused: the backup driver of zone %s is Ceph or not proven to be another,"
                        + " and Ceph's driver can destroy snapshot backups that still say available. Use --mode clone for a full,"
                        + " or --mode direct. A finished full backup on a chunked driver in that zone would prove it.")
                .formatted(volume.label(), volume.zone());
    }

    public static String quotaReached(String what, Limits.Use use, long more) {
        return "The project's quota of %s is reached: %d of %d are used, %d more are needed. Delete backups or ask for more."
                .formatted(what, use.used(), use.max(), more);
    }

    /** What comes after the kind of a quota that is of one volume type only. */
    public static String ofType(String type) {
        return " of type " + type;
    }

    public static String badName(int longest) {
        return "A name must have 1 to %d characters and not only blanks.".formatted(longest);
    }

    public static String backupBusy(Backup backup) {
        return "Backup %s is in state %s. Try again when that is over.".formatted(backup.label(), backup.rawStatus());
    }

    public static String notRestorable(Backup backup, List<BackupNode> chain) {
        String broken = chain.stream()
                .map(BackupNode::backup)
                .filter(known -> !known.isAvailable())
                .map(known -> known.backup().label() + " is "
                        + (known.isPresent() ? known.backup().rawStatus() : "gone"))
                .collect(Collectors.joining(", "));
        return "Backup %s can't be restored: %s. Choose another point of the chain."
                .formatted(
                        backup.label(), broken.isEmpty() ? "the full backup that it builds on is not known" : broken);
    }

    public static String restoreToNewTitle(Backup backup, String name) {
        return "Restore %s to a new volume %s".formatted(backup.label(), name);
    }

    public static String restoreOntoTitle(Backup backup, Volume volume) {
        return "Restore %s onto volume %s".formatted(backup.label(), volume.label());
    }

    public static String restoreReads(List<BackupNode> chain) {
        return "Reads %d backup%s: %s."
                .formatted(
                        chain.size(),
                        chain.size() == 1 ? "" : "s",
                        chain.stream()
                                .map(node -> node.backup().backup().label())
                                .collect(Collectors.joining(", ")));
    }

    public static String overwrites(Volume volume) {
        return "All that is on volume %s (%s, %d GiB) now is lost."
                .formatted(volume.label(), volume.id(), volume.sizeGiB());
    }

    public static String targetNotAvailable(Volume volume) {
        return "Volume %s is in state %s; a restore needs it available. Detach it first, or restore to a new volume."
                .formatted(volume.label(), volume.rawStatus());
    }

    public static String targetTooSmall(Volume volume, int sizeGiB) {
        return "Volume %s has %d GiB, the backup needs %d GiB. Extend it, or restore to a new volume."
                .formatted(volume.label(), volume.sizeGiB(), sizeGiB);
    }

    public static String hasDescendants(Backup backup, List<KnownBackup> blockers) {
        return "Backup %s can't be deleted, because %d other%s on it: %s. Delete these first, or let them go too (--with-descendants)."
                .formatted(
                        backup.label(),
                        blockers.size(),
                        blockers.size() == 1 ? " builds" : "s build",
                        blockers.stream().map(Messages::named).collect(Collectors.joining(", ")));
    }

    private static String named(KnownBackup known) {
        Backup backup = known.backup();
        return "%s (%s, %s)".formatted(backup.label(), backup.id(), backup.rawStatus());
    }

    public static String stuckBackup(Backup backup) {
        return ("Backup %s is in state %s, from which a project can't delete it. Ask the cloud's operator to run "
                        + "\"openstack volume backup set --state error %s\", then delete it again.")
                .formatted(backup.label(), backup.rawStatus(), backup.id());
    }

    public static String held(Backup backup, Hold hold) {
        return "Backup %s is held since %s: %s. Release it first (\"emberkeep backup release %s\")."
                .formatted(backup.label(), hold.since().truncatedTo(ChronoUnit.SECONDS), hold.reason(), backup.id());
    }

    public static String deleteTitle(int count, String volume) {
        return "Delete %d backup%s of %s".formatted(count, count == 1 ? "" : "s", volume);
    }

    static String noVault(String cloud) {
        return "The secret of cloud %s can't be kept here, since nothing keeps secrets; write the cloud into clouds.yaml and secure.yaml instead."
                .formatted(cloud);
    }

    static String secretMissing(String cloud, boolean vault) {
        return vault
                ? "The secret of cloud %s is not in the secure storage; edit the cloud and enter it anew."
                        .formatted(cloud)
                : ("The secret of cloud %s lies in the console's secure storage, which commands can't open. Set EMBERKEEP_SECRET"
                                + " to it, or write it for this cloud into a secure.yaml beside Emberkeep's clouds.yaml, with mode 0600.")
                        .formatted(cloud);
    }

    static String notOurs(String cloud) {
        return "Cloud %s is not kept by Emberkeep, so it can't be changed here; change it where it is written."
                .formatted(cloud);
    }

    static String nameInUse(String name) {
        return "There is a cloud %s already; take another name.".formatted(name);
    }
}
