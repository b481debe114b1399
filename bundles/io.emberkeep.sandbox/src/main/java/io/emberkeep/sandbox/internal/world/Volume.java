package io.emberkeep.sandbox.internal.world;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A volume: its state, and its bytes. */
public final class Volume implements Item {
    private final Birth birth;
    private final Label label;
    private final Source source;
    private final String type;
    private final String zone;
    private final BlockMap content;
    private final Map<String, String> imageMetadata = new LinkedHashMap<>();
    private final List<String> leftovers = new ArrayList<>();
    private int size;
    private VolumeStatus status = VolumeStatus.CREATING;
    private VolumeStatus before = VolumeStatus.AVAILABLE;
    private Instant updatedAt;
    private int kibPerSecond;
    private boolean startable;

    /** What a volume is made from; all three may be absent. */
    public record Source(Optional<String> snapshotId, Optional<String> volumeId, Optional<String> backupId) {
        public static final Source NOTHING = new Source(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Volume(Birth birth, Label label, Source source, int size, VolumeType type, String zone, BlockMap content) {
        this.birth = birth;
        this.label = label;
        this.source = source;
        this.size = size;
        this.type = type == null ? null : type.name();
        this.zone = zone;
        this.content = content;
    }

    /** For the state file, which fills the fields by itself. */
    Volume() {
        this(null, null, null, 0, null, null, null);
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

    public Source source() {
        return source;
    }

    public int size() {
        return size;
    }

    public long bytes() {
        return (long) size << 30;
    }

    public String type() {
        return type;
    }

    public String zone() {
        return zone;
    }

    public BlockMap content() {
        return content;
    }

    /** Whether a server can start from it. */
    public boolean isStartable() {
        return startable || !imageMetadata.isEmpty();
    }

    public void startable(boolean yes) {
        startable = yes;
    }

    /** What the image that the volume was made from says of itself. */
    public Map<String, String> imageMetadata() {
        return imageMetadata;
    }

    /** Snapshots that backups left on the volume; Cinder shows them to nobody. */
    public List<String> leftovers() {
        return leftovers;
    }

    public VolumeStatus status() {
        return status;
    }

    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    public void become(VolumeStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    /** Enters a state that will be left for the one before it. */
    public void lend(VolumeStatus next, Instant now) {
        before = status;
        become(next, now);
    }

    /** Back to what it was before {@link #lend}. */
    public void giveBack(Instant now) {
        become(before, now);
    }

    /** Whether a detach that came while the volume was lent is to show when it comes back. */
    public void willComeBack(VolumeStatus as) {
        before = as;
    }

    public void grow(int newSize) {
        size = newSize;
    }

    /** How fast a program inside of the server writes to it while it is attached; 0 for none. */
    public int kibPerSecond() {
        return kibPerSecond;
    }

    public void writtenTo(int kib) {
        kibPerSecond = kib;
    }
}
