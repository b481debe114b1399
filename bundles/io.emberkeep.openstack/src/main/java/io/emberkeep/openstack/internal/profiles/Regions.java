package io.emberkeep.openstack.internal.profiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The regions that a cloud's settings list. */
final class Regions {
    private Regions() {}

    /** A cloud with a list of regions is one for each; the first has the plain name, as with other clients. */
    static Stream<Settings> of(Settings cloud) {
        List<Settings> found = cloud.text("region_name").isEmpty() ? inRegions(cloud) : List.of();
        return found.isEmpty()
                ? Stream.of(cloud)
                : Stream.concat(
                        Stream.of(found.getFirst()),
                        found.stream()
                                .skip(1)
                                .map(settings -> settings.named(cloud.cloud() + "/"
                                        + settings.text("region_name").orElse(""))));
    }

    private static List<Settings> inRegions(Settings cloud) {
        return cloud.value("regions") instanceof List<?> regions
                ? regions.stream().map(region -> inRegion(cloud, region)).toList()
                : List.of();
    }

    // A region may have settings of its own.
    private static Settings inRegion(Settings cloud, Object region) {
        return region instanceof Map<?, ?> map
                ? cloud.over(map.get("values")).with("region_name", String.valueOf(map.get("name")))
                : cloud.with("region_name", String.valueOf(region));
    }
}
