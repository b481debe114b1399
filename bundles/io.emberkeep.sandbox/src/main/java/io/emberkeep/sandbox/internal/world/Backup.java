package io.emberkeep.sandbox.internal.world;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import java.time.Instant;
import java.util.Optional;

/** A backup: what Cinder's database knows of it, and the blocks that the driver stored. */
public final class Backup implements Item {
    private Birth birth;
    private final Label label;
    private final Facts facts;
    private final BlockMap blocks;
    private Label ofVolume = new Label();
    private BackupStatus status = BackupStatus.CREATING;
    private Instant updatedAt;
    private String failReason;
    private String container;
    private String host;
    private String service;
    private String image;
    private String zone;
    private String restoreVolumeId;
    private int objectCount;
    private int children;

    /** What is decided when it is asked for. */
    public record Facts(
            String volumeId, Optional<String> snapshotId, Optional<String> parentId, int size, Instant dataTimestamp) {}

    public Backup(Birth birth, Label label, Facts facts, BlockMap blocks) {
        this.birth = birth;
        this.label = label;
        this.facts = facts;
        this.blocks = blocks;
    }

    /** For the state file, which fills the fields by itself. */
    Backup() {
        this(null, null, null, null);
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

    public String userId() {
        return birth.userId();
    }

    public Label label() {
        return label;
    }

    /** What was written on the volume when it was backed up. */
    public Label ofVolume() {
        return ofVolume;
    }

    public void keep(Label labelOfVolume) {
        ofVolume = labelOfVolume.copy();
    }

    public Facts facts() {
        return facts;
    }

    public BlockMap blocks() {
        return blocks;
    }

    public BackupStatus status() {
        return status;
    }

    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    public Optional<String> failReason() {
        return Optional.ofNullable(failReason);
    }

    public Optional<String> container() {
        return Optional.ofNullable(container);
    }

    /** The worker that serves it; empty until one has been chosen. */
    public Optional<String> host() {
        return Optional.ofNullable(host);
    }

    /** The image or prefix in the driver's store that holds its bytes. */
    public Optional<String> image() {
        return Optional.ofNullable(image);
    }

    /** Zed writes the zone down only where a backup is imported. */
    public Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    public Optional<String> restoreVolumeId() {
        return Optional.ofNullable(restoreVolumeId);
    }

    public int objectCount() {
        return objectCount;
    }

    /** Finished incrementals on top of it. */
    public int children() {
        return children;
    }

    public void become(BackupStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    public void fail(String reason, Instant now) {
        failReason = reason;
        become(BackupStatus.ERROR, now);
    }

    public void serveBy(String backupHost) {
        host = backupHost;
    }

    /** The driver that made it; empty while none has begun. */
    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public void madeBy(String driver) {
        service = driver;
    }

    /** The driver has begun, and says where it will store. */
    public void storeIn(String newContainer, String newImage, Instant now) {
        container = newContainer;
        image = newImage;
        updatedAt = now;
    }

    public void count(int objects) {
        objectCount = objects;
    }

    public void restoreInto(String volumeId) {
        restoreVolumeId = volumeId;
    }

    public void gainChild(Instant now) {
        children++;
        updatedAt = now;
    }

    public void loseChild(Instant now) {
        children--;
        updatedAt = now;
    }

    /** An import makes the importer its owner and names the zone of the service. */
    public void adopt(String projectId, String userId, String serviceZone) {
        birth = new Birth(birth.id(), projectId, userId, birth.createdAt());
        zone = serviceZone;
    }
}
