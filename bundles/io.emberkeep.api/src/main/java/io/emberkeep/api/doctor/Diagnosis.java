package io.emberkeep.api.doctor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is wrong with a project's backups, or will be.
 *
 * @param what a sentence that says what is so
 * @param since since when, as far as it is known
 * @param remedy what a person can do about it, a sentence or two
 * @param cure what a plan can do about it
 * @param forOperator a text to send to the cloud's operator, where only they can help
 */
public record Diagnosis(
        Kind kind,
        Severity severity,
        Subject subject,
        String what,
        Optional<Instant> since,
        String remedy,
        Optional<Cure> cure,
        Optional<String> forOperator) {
    /** What kind of thing was found. */
    public enum Kind {
        /** A volume or snapshot that one of our runs made for a while and has not removed. */
        LEFTOVER,
        /** A volume or snapshot that Cinder made for itself and has not removed. */
        CINDER_LEFTOVER,
        /** What was made twice, because a request that was given up arrived after all. */
        LATE_DUPLICATE,
        /** What was made after all, when the run that asked for it had given it up. */
        LATE_ARRIVAL,
        /** Something that is in a passing state for far too long, or in one that a project can't leave. */
        STUCK,
        /** A run that no process works on. */
        UNFINISHED_RUN,
        /** A quota that is used up, or will be. */
        QUOTA,
        /** A volume of which nothing can be restored. */
        UNPROTECTED,
        /** A volume whose newest restorable data are too old. */
        AT_RISK,
        /** A backup that its driver is known to destroy. */
        SNAPSHOT_BACKUP_IN_DANGER,
        /** A backup that failed. */
        FAILED_BACKUP,
        /** An incremental whose parent is not there. */
        MISSING_PARENT,
        /** What the cloud shows contradicts the parents that are known or inferred. */
        CONTRADICTION,
        /** A backup in a state that Emberkeep does not know. */
        UNKNOWN_STATE,
        /** Snapshots that the Ceph driver leaves within a volume, one for each backup made. */
        HIDDEN_SNAPSHOTS,
        /** A volume that changed far more, or less, than it does usually. */
        CHANGE_RATE,
        /** The clock of this computer and that of the cloud differ. */
        CLOCK_SKEW,
        /** Another tool backs up the same volume by a schedule. */
        OTHER_SCHEDULER,
        /** A backup that Emberkeep made and something else has deleted. */
        DELETED_ELSEWHERE;

        /** The word that people and files use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One that neither a plan nor the operator is needed for. */
    static Diagnosis of(
            Kind kind, Severity severity, Subject subject, String what, Optional<Instant> since, String remedy) {
        return new Diagnosis(kind, severity, subject, what, since, remedy, Optional.empty(), Optional.empty());
    }

    Diagnosis curedBy(Optional<Cure> plan) {
        return new Diagnosis(kind, severity, subject, what, since, remedy, plan, forOperator);
    }

    Diagnosis forOperator(String text) {
        return new Diagnosis(kind, severity, subject, what, since, remedy, cure, Optional.of(text));
    }
}
