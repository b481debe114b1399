package io.emberkeep.sandbox.internal.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A virtual machine that starts from a volume. */
public final class Server implements Item {
    private final Birth birth;
    private final String name;
    private final Map<String, String> metadata;
    private final List<Disk> disks = new ArrayList<>();
    private State state = State.BUILD;
    private Instant updatedAt;
    private Instant launchedAt;

    /** What Nova says of a server. */
    public enum State {
        BUILD("BUILD", "building", 0),
        ACTIVE("ACTIVE", "active", 1),
        STOPPED("SHUTOFF", "stopped", 4),
        ERROR("ERROR", "error", 0);

        private final String status;
        private final String vmState;
        private final int power;

        State(String status, String vmState, int power) {
            this.status = status;
            this.vmState = vmState;
            this.power = power;
        }

        public String status() {
            return status;
        }

        public String vmState() {
            return vmState;
        }

        public int power() {
            return power;
        }
    }

    /** A volume of the server. */
    public record Disk(
            String volumeId, String attachmentId, String device, Optional<Integer> bootIndex, boolean deleted) {}

    public Server(Birth birth, String name, Map<String, String> metadata) {
        this.birth = birth;
        this.name = name;
        this.metadata = metadata;
        this.updatedAt = birth == null ? null : birth.createdAt();
    }

    /** For the state file, which fills the fields by itself. */
    Server() {
        this(null, null, null);
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

    public String name() {
        return name;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public List<Disk> disks() {
        return disks;
    }

    public State state() {
        return state;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> launchedAt() {
        return Optional.ofNullable(launchedAt);
    }

    public void become(State next, Instant now) {
        state = next;
        updatedAt = now;
        if (next == State.ACTIVE && launchedAt == null) {
            launchedAt = now;
        }
    }

    /** The name under which the next disk appears. */
    public String nextDevice() {
        return "/dev/sd" + (char) ('a' + disks.size());
    }
}
