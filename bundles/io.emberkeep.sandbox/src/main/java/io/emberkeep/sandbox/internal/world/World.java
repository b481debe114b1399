package io.emberkeep.sandbox.internal.world;

import io.emberkeep.sandbox.internal.blocks.BlockPool;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is in the cloud; looked at and changed under the lock of its timeline alone. */
public final class World {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Timeline timeline;
    private final WorldClock clock;
    private final BlockPool pool;
    private final Directory directory;
    private final Tokens tokens;
    private final Quotas quotas = new Quotas(this);
    private final List<VolumeType> types;
    private final Shelf<Volume> volumes = new Shelf<>();
    private final Shelf<Snapshot> snapshots = new Shelf<>();
    private final Shelf<Backup> backups = new Shelf<>();
    private final Shelf<Attachment> attachments = new Shelf<>();
    private final Shelf<UserMessage> messages = new Shelf<>();
    private final Shelf<Server> servers = new Shelf<>();
    private final Shelf<Image> images = new Shelf<>();
    private final Map<String, Instant> lastInstants = new HashMap<>();
    private Settings settings = Settings.ZED;

    public World(Timeline timeline, WorldClock clock, BlockPool pool, Directory directory, List<VolumeType> types) {
        this.timeline = timeline;
        this.clock = clock;
        this.pool = pool;
        this.directory = directory;
        this.types = types;
        this.tokens = new Tokens(clock);
    }

    public Instant now() {
        return clock.now();
    }

    /**
     * The whole second that Cinder writes on a new snapshot or backup of a volume. In a real cloud two of them never
     * share one; where everything is faster, the later one is moved on, for parents are chosen by these seconds.
     */
    public Instant instantOf(String volumeId) {
        Instant now = now().truncatedTo(ChronoUnit.SECONDS);
        if (clock.isAstray()) {
            return now;
        }
        Instant last = lastInstants.getOrDefault(volumeId, Instant.MIN);
        Instant next = now.isAfter(last) ? now : last.plus(SECOND);
        lastInstants.put(volumeId, next);
        return next;
    }

    /** Sets the clock forward or back; what comes now need not be later than what came before. */
    public void skew(Duration by) {
        clock.skew(by);
        lastInstants.clear();
    }

    public void after(Duration real, Runnable event) {
        timeline.after(real, event);
    }

    public void tell(UserMessage.Event event, Item about, String userId) {
        Birth birth = new Birth(Ids.uuid(), about.projectId(), userId, now());
        messages.add(new UserMessage(birth, "req-" + Ids.uuid(), event, about.id()));
    }

    public Timeline timeline() {
        return timeline;
    }

    public WorldClock clock() {
        return clock;
    }

    public BlockPool pool() {
        return pool;
    }

    public Directory directory() {
        return directory;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Quotas quotas() {
        return quotas;
    }

    public Settings settings() {
        return settings;
    }

    public void settings(Settings other) {
        settings = other;
    }

    /** The first is the default. */
    public List<VolumeType> types() {
        return types;
    }

    public Optional<VolumeType> type(String idOrName) {
        return types.stream()
                .filter(type -> type.id().equals(idOrName) || type.name().equals(idOrName))
                .findFirst();
    }

    public Shelf<Volume> volumes() {
        return volumes;
    }

    public Shelf<Snapshot> snapshots() {
        return snapshots;
    }

    public Shelf<Backup> backups() {
        return backups;
    }

    public Shelf<Attachment> attachments() {
        return attachments;
    }

    public Shelf<UserMessage> messages() {
        return messages;
    }

    public Shelf<Server> servers() {
        return servers;
    }

    public Shelf<Image> images() {
        return images;
    }
}
