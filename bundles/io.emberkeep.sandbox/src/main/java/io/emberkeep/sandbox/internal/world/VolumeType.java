package io.emberkeep.sandbox.internal.world;

import java.util.Map;
import java.util.Optional;

/** A volume type; the one of a zone makes volumes there. */
public record VolumeType(String id, String name, String description, Optional<String> zone) {

    /** The specs that everybody sees. */
    public Map<String, String> publicSpecs() {
        return zone.map(where -> Map.of("RESKEY:availability_zones", where)).orElse(Map.of());
    }
}
