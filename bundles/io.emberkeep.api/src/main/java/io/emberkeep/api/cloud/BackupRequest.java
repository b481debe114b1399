package io.emberkeep.api.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * What is asked of Cinder to make a backup.
 *
 * @param force also where the volume is in use; a backup without it is refused then
 */
public record BackupRequest(
        String volumeId,
        Optional<String> snapshotId,
        String name,
        boolean incremental,
        boolean force,
        Map<String, String> metadata) {}
