package io.emberkeep.sandbox.internal.world;

import java.time.Instant;

/** Something of a project that can be listed. */
public interface Item {
    String id();

    String projectId();

    Instant createdAt();
}
