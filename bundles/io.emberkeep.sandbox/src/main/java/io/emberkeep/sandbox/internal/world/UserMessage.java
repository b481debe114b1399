package io.emberkeep.sandbox.internal.world;

import java.time.Instant;

/** What Cinder tells the owner of a resource about a failure, and nowhere else. */
public record UserMessage(Birth birth, String requestId, Event event, String resourceId) implements Item {

    /** The failures that a console meets. */
    public enum Event {
        CREATE_FAILED("VOLUME_VOLUME_BACKUP_013_020", "create backup:Backup driver failed to create backup."),
        RESTORE_FAILED("VOLUME_VOLUME_BACKUP_015_026", "restore backup:Backup driver failed to restore backup."),
        DELETE_FAILED("VOLUME_VOLUME_BACKUP_014_025", "delete backup:Backup driver failed to delete backup."),
        SNAPSHOT_BUSY("VOLUME_VOLUME_SNAPSHOT_010_015", "delete snapshot:Snapshot is busy.");

        private final String code;
        private final String text;

        Event(String code, String text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public String text() {
            return text;
        }

        public String resourceType() {
            return this == SNAPSHOT_BUSY ? "VOLUME_SNAPSHOT" : "VOLUME_BACKUP";
        }
    }

    @Override
    public String id() {
        return birth.id();
    }

    @Override
    public String projectId() {
        return birth.projectId();
    }

    @Override
    public Instant createdAt() {
        return birth.createdAt();
    }
}
