package io.emberkeep.api.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * What is asked of Cinder to make a volume, empty or from a snapshot.
 *
 * @param type absent for the type that the cloud chooses (with a snapshot: the snapshot's)
 * @param zone absent for the zone that the cloud chooses
 */
public record VolumeRequest(
        String name,
        int sizeGiB,
        Optional<String> type,
        Optional<String> zone,
        Optional<String> snapshotId,
        Map<String, String> metadata) {}
