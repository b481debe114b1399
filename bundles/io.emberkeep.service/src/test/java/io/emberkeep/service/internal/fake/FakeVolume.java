package io.emberkeep.service.internal.fake;

import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A volume with its data, which here are one text. */
public final class FakeVolume {
    final String id;
    final Instant createdAt;
    public final Map<String, String> metadata = new HashMap<>();
    public String name;
    public String status = "available";
    public String type = "ssd";
    public String zone = "main";
    public String data = "";
    public int sizeGiB = 1;
    String statusBefore = "available";
    Optional<String> fromSnapshot = Optional.empty();

    FakeVolume(String id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    void become(String passing) {
        statusBefore = status;
        status = passing;
    }

    /** Never gets out of the state that it is in. */
    public void stayBusy() {
        statusBefore = status;
    }

    Volume shown() {
        return new Volume(
                id,
                name,
                status,
                sizeGiB,
                type,
                zone,
                false,
                false,
                Optional.of(createdAt),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                metadata);
    }
}
