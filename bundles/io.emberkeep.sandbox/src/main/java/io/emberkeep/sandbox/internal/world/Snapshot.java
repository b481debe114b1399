package io.emberkeep.sandbox.internal.world;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import java.time.Instant;
import java.util.Optional;

/** A snapshot of a volume; its bytes are the volume's at one instant. */
public final class Snapshot implements Item {
    private final Birth birth;
    private final Label label;
    private final String volumeId;
    private final int size;
    private SnapshotStatus status = SnapshotStatus.CREATING;
    private Instant updatedAt;
    private BlockMap content;

    public Snapshot(Birth birth, Label label, String volumeId, int size, BlockMap content) {
        this.birth = birth;
        this.label = label;
        this.volumeId = volumeId;
        this.size = size;
        this.content = content;
    }

    /** For the state file, which fills the fields by itself. */
    Snapshot() {
        this(null, null, null, 0, null);
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

    public String volumeId() {
        return volumeId;
    }

    public int size() {
        return size;
    }

    public SnapshotStatus status() {
        return status;
    }

    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    public BlockMap content() {
        return content;
    }

    public void become(SnapshotStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    /** The instant whose bytes the snapshot has. */
    public void capture(BlockMap bytes) {
        content = bytes;
    }
}
