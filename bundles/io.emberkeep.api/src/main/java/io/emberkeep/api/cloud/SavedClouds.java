package io.emberkeep.api.cloud;

import java.util.List;

/**
 * Port: the clouds that a person entered in Emberkeep itself, beside those of clouds.yaml. {@link CloudProfiles#list()}
 * has them too; their secrets lie in the {@link SecretVault}.
 */
public interface SavedClouds {
    /** Their names, sorted. */
    List<String> names();

    /**
     * Writes a profile, without its secret, in place of the saved one of its name.
     *
     * @param profile whose {@link CloudProfile#source()} does not count
     * @throws io.emberkeep.api.EmberkeepException CONFLICT where the name belongs to a cloud that was found elsewhere,
     *     INVALID_INPUT for a name that is none, REFUSED where nothing can be written
     */
    void save(CloudProfile profile);

    /**
     * Writes a profile as {@link #save} does, and its secret into a file beside that its owner alone may read, for
     * computers without a vault.
     *
     * @throws io.emberkeep.api.EmberkeepException as {@link #save} says; REFUSED also where others may read that file
     */
    void saveWithSecret(CloudProfile profile);

    /** Whether {@link #saveWithSecret} wrote the secret of this one. */
    boolean hasSecret(String name);

    /** Removes the secret that {@link #saveWithSecret} wrote, since another is kept elsewhere now. */
    void forgetSecret(String name);

    /** Removes a saved profile; one that was found elsewhere stays. */
    void remove(String name);

    /** The file that they lie in, for people. */
    String location();
}
