package io.emberkeep.api.cloud;

import java.util.Map;
import java.util.Optional;

/**
 * A volume type that the project may use.
 *
 * @param isPublic whether every project may use it
 * @param extraSpecs what the operator has set for its backends, as far as this credential may see it
 */
public record VolumeType(
        String id, String name, Optional<String> description, boolean isPublic, Map<String, String> extraSpecs) {
    /** Copies the map, so that a record never changes. */
    public VolumeType {
        extraSpecs = Map.copyOf(extraSpecs);
    }
}
