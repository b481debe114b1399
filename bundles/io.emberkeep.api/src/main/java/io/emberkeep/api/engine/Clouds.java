package io.emberkeep.api.engine;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import java.util.List;
import java.util.Optional;

/** The clouds that this computer knows. */
public interface Clouds {
    /** All profiles found, read anew. */
    List<CloudProfile> list();

    /** What was found and can't be used, and why. */
    List<CloudProfiles.Problem> problems();

    /**
     * The profile of this name; without a name, the only one there is.
     *
     * @throws io.emberkeep.api.EmberkeepException NOT_FOUND or INVALID_INPUT, naming those there are
     */
    CloudProfile choose(Optional<String> name);

    /** Logs in and finds out what the cloud and the credential can do, by requests that change nothing. */
    CloudReport check(String name);

    /** What can be chosen for a restore: volume types and zones of a cloud. */
    Choices choices(String name);

    /** Volume types and zones by name. */
    record Choices(List<String> types, List<String> zones) {}
}
