package io.emberkeep.api.cloud;

import java.util.List;

/** Port: the clouds that this computer knows of, as every OpenStack client would find them. */
public interface CloudProfiles {
    /**
     * Reads the profiles anew, from the first clouds.yaml found and from the {@code OS_*} variables.
     *
     * @throws io.emberkeep.api.EmberkeepException of kind INVALID_INPUT, naming file and line, where a file can't be read
     */
    List<CloudProfile> list();

    /** Entries that can't be used, such as one without a password; {@link #list()} leaves them out. */
    default List<Problem> problems() {
        return List.of();
    }

    /**
     * Why one cloud can't be used.
     *
     * @param cloud its name
     * @param sentence for the person: which key, in which file
     */
    record Problem(String cloud, String sentence) {}

    /** Where profiles were looked for, for the message that none was found. */
    List<String> places();
}
