package io.emberkeep.api.cloud;

import java.util.Map;

/** What is asked of Cinder to take a snapshot, also of a volume in use. */
public record SnapshotRequest(String volumeId, String name, Map<String, String> metadata) {}
