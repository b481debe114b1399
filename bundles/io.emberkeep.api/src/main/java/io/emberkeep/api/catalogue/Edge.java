package io.emberkeep.api.catalogue;

/** The tie of an incremental to the backup that it builds on. */
public record Edge(String parentId, Provenance provenance) {}
