package io.emberkeep.api.cloud;

/** An availability zone of the block storage service. */
public record Zone(String name, boolean available) {}
