package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.Optional;

/**
 * A volume as the catalogue remembers it.
 *
 * @param goneAt when a refresh first missed it; its backups stay restorable
 */
public record KnownVolume(Volume volume, Optional<Instant> goneAt) {}
