package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles.Problem;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.Clouds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of all clouds at one moment.
 *
 * @param saved names of those that Emberkeep keeps itself
 * @param safeguards by name
 */
public record CloudBook(
        List<CloudProfile> profiles, List<Problem> problems, Set<String> saved, Map<String, Safeguard> safeguards) {
    /** Nothing is known yet. */
    public static final CloudBook EMPTY = new CloudBook(List.of(), List.of(), Set.of(), Map.of());

    /** Reads it anew; waits for files. */
    public static CloudBook read(Clouds clouds) {
        List<CloudProfile> profiles = clouds.list();
        Map<String, Safeguard> safeguards = profiles.stream()
                .map(CloudProfile::name)
                .collect(Collectors.toMap(Function.identity(), clouds::safeguard, (one, same) -> one));
        return new CloudBook(profiles, clouds.problems(), Set.copyOf(clouds.saved()), safeguards);
    }

    Optional<CloudProfile> profile(String name) {
        return profiles.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    boolean isSaved(String name) {
        return saved.contains(name);
    }

    Safeguard safeguard(String name) {
        return safeguards.getOrDefault(name, Safeguard.NONE);
    }

    /** All names in use, also of those that can't be used. */
    List<String> names() {
        return Stream.concat(
                        profiles.stream().map(CloudProfile::name),
                        problems.stream().map(Problem::cloud))
                .toList();
    }
}
