package io.emberkeep.service.internal.fake;

import io.emberkeep.api.cloud.Snapshot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A snapshot with the data of its moment. */
public final class FakeSnapshot {
    final String id;
    final String name;
    final FakeVolume volume;
    final Instant createdAt;
    final Map<String, String> metadata;
    final String data;
    public String status = "creating";

    FakeSnapshot(String id, String name, FakeVolume volume, Instant createdAt, Map<String, String> metadata) {
        this.id = id;
        this.name = name;
        this.volume = volume;
        this.createdAt = createdAt;
        this.metadata = metadata;
        this.data = volume.data;
    }

    Snapshot shown() {
        return new Snapshot(id, name, status, volume.id, volume.sizeGiB, Optional.of(createdAt), metadata);
    }
}
