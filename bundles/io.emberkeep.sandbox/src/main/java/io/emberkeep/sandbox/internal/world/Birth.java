package io.emberkeep.sandbox.internal.world;

import java.time.Instant;

/** What never changes about an item: who made it, for which project, when. */
public record Birth(String id, String projectId, String userId, Instant createdAt) {}
