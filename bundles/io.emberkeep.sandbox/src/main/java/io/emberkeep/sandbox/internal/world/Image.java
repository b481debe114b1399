package io.emberkeep.sandbox.internal.world;

import java.time.Instant;
import java.util.Map;

/** An image of Glance; that of a volume-backed server is only a list of snapshots. */
public record Image(Birth birth, String name, Map<String, String> properties, long size) implements Item {
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
