package io.emberkeep.api.cloud;

/** A volume type that the project may use. */
public record VolumeType(String id, String name) {}
