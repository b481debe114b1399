package io.emberkeep.service.internal.run;

import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What runs say to people. */
final class Messages {
    static final String GIVEN_UP =
            "A person gave it up before it was over. What it has made in the cloud is left there; its steps tell what that is.";

    private Messages() {}

    static String noSuchRun(String id) {
        return "There is no run %s in this store. See \"emberkeep run list\".".formatted(id);
    }

    static String runIsOver(String id, String state) {
        return "Run %s is over (%s); there is nothing to resume.".formatted(id, state);
    }

    static String runIsHeld(String id, String holder) {
        return "Run %s is being worked on by %s. Wait for it, or stop that process first.".formatted(id, holder);
    }

    static String otherProject(String cloud, String here, String planned) {
        return "Cloud \"%s\" now leads to project %s, but the plan was made for project %s. Choose the profile of that project."
                .formatted(cloud, here, planned);
    }

    static String parentLost(String reason) {
        return "The incremental backup was not sent: %s Plan it again.".formatted(reason);
    }

    static String parentBecame(String parent) {
        return "another backup came in between, so this one builds on %s".formatted(parent);
    }

    static String builtOnAnother(Backup parent, Optional<String> predicted) {
        return "the cloud built it on %s (%s), not on %s as predicted: another tool was quicker; the record is put right"
                .formatted(parent.label(), parent.id(), predicted.orElse("nothing"));
    }

    static String parentGone() {
        return "the cloud has no backup left that it could build on.";
    }

    static String parentNowBlocked(Backup by) {
        return "the newest backup %s is in state %s now.".formatted(by.label(), by.rawStatus());
    }

    static String parentNowSnapshot(Backup parent) {
        return "another tool has made the snapshot backup %s, on which an incremental may be destroyed."
                .formatted(parent.label());
    }

    static String becameFull() {
        return "the cloud made it a full backup, though an incremental was asked for";
    }

    static String backupFailed(String id, Optional<String> reason) {
        return "The cloud could not make backup %s: %s. Delete it before the next incremental."
                .formatted(id, reason.orElse("it gave no reason"));
    }

    static String vanished(String kind, String id) {
        return "The %s %s is gone, though it was being made. Somebody else has deleted it.".formatted(kind, id);
    }

    static String snapshotFailed(Snapshot snapshot, List<String> messages) {
        return "The cloud could not take snapshot %s (state %s)%s."
                .formatted(snapshot.id(), snapshot.rawStatus(), because(messages));
    }

    static String volumeFailed(Volume volume, List<String> messages) {
        return "The cloud could not make volume %s (state %s)%s."
                .formatted(volume.id(), volume.rawStatus(), because(messages));
    }

    static String restoreFailed(Volume volume, List<String> messages) {
        return "The restore onto volume %s failed (state %s)%s. The content of that volume is not to be trusted."
                .formatted(volume.label(), volume.rawStatus(), because(messages));
    }

    static String restoredWithoutMetadata(String why) {
        return "The data are restored and are kept, but the volume's metadata may not be as they were. %s"
                .formatted(why);
    }

    static String deletionFailed(String kind, String id, String status, Optional<String> reason) {
        return "The cloud did not delete %s %s; it is in state %s%s. Try again, or ask the cloud's operator."
                .formatted(kind, id, status, reason.map(r -> " (" + r + ")").orElse(""));
    }

    static String heldMeanwhile(String backupId, Hold hold) {
        return "Backup %s is held since it was planned (%s). Release it by \"emberkeep backup release %s\", then plan it again."
                .formatted(backupId, hold.reason(), backupId);
    }

    static String stoppedInTime() {
        return "it was stopped before anything was deleted";
    }

    static String wasGone() {
        return "it was gone already";
    }

    static String sentTooLate(String tag, String id) {
        return "The request of step %s about %s left after another process had taken its run up, since this one had slept. It was carried out; look at %s."
                .formatted(tag, id, id);
    }

    static String foundByTag() {
        return "its answer was lost; it was found by its tag";
    }

    static String lostTooOften(int attempts, Optional<String> why) {
        return "It was asked for %d times, and nothing came of it%s Look at the cloud and the connection, then plan it again."
                .formatted(attempts, why.map(said -> ": " + said).orElse("."));
    }

    static String tookTooLong(Duration limit) {
        return "It was not finished after %d hours and may be stuck. Ask the cloud's operator to look at it."
                .formatted(limit.toHours());
    }

    static String leftUnknown(String runId, String why) {
        return "%s What the cloud made of it is not known. \"emberkeep run resume %s\" looks again and goes on."
                .formatted(why, runId);
    }

    static String notBegun(String why) {
        return "%s Nothing was sent to the cloud; plan it again when that is settled.".formatted(why);
    }

    static String brokeOff(String runId, String why) {
        return "The work on run %s broke off: %s. \"emberkeep run resume %s\" looks how the cloud stands and goes on."
                .formatted(runId, why, runId);
    }

    static String leftOver(String why) {
        return "Something that the run made could not be removed. " + why;
    }

    private static String because(List<String> messages) {
        return messages.isEmpty() ? "" : ": " + messages.getFirst();
    }
}
