package io.emberkeep.sandbox.internal.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A volume given to a server, or to somebody who is none. */
public final class Attachment implements Item {
    private final Birth birth;
    private final String volumeId;
    private final String serverId;
    private final Map<String, Object> connection = new LinkedHashMap<>();
    private String mode;
    private String device = "na";
    private Instant attachedAt;

    public Attachment(Birth birth, String volumeId, Optional<String> serverId, Optional<String> mode) {
        this.birth = birth;
        this.volumeId = volumeId;
        this.serverId = serverId.orElse(null);
        this.mode = mode.orElse(null);
    }

    /** For the state file, which fills the fields by itself. */
    Attachment() {
        this(null, null, Optional.empty(), Optional.empty());
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

    public String volumeId() {
        return volumeId;
    }

    public Optional<String> serverId() {
        return Optional.ofNullable(serverId);
    }

    public Optional<String> mode() {
        return Optional.ofNullable(mode);
    }

    public String device() {
        return device;
    }

    public Optional<Instant> attachedAt() {
        return Optional.ofNullable(attachedAt);
    }

    public Map<String, Object> connection() {
        return connection;
    }

    /** How the volume can be reached, and as which device the server shows it. */
    public void connect(Map<String, Object> info, Optional<String> mountpoint) {
        connection.clear();
        connection.putAll(info);
        device = mountpoint.orElse(device);
    }

    public void complete(Instant now) {
        attachedAt = now;
    }
}
