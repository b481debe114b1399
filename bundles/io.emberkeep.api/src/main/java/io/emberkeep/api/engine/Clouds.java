package io.emberkeep.api.engine;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.VolumeType;
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

    /** The same by way of a profile that need not be saved. */
    CloudReport check(CloudProfile profile);

    /**
     * What a server of the profile's cloud shows for itself by TLS, and whether the profile would trust it.
     *
     * @param address the server's, such as {@link CloudProfile#authUrl()} or {@link
     *     io.emberkeep.api.cloud.RefusedServer#address()}
     * @throws io.emberkeep.api.EmberkeepException as {@link io.emberkeep.api.cloud.CertificateInspector} says
     */
    ServerCertificates certificates(CloudProfile profile, String address);

    /** The names of the clouds that were entered in Emberkeep itself; only these can be changed here. */
    List<String> saved();

    /**
     * Keeps a cloud of Emberkeep's own, in place of the saved one of its name; the secret goes to the vault, unless it is
     * {@link io.emberkeep.api.cloud.Secret#IN_VAULT}.
     *
     * @throws io.emberkeep.api.EmberkeepException as {@link io.emberkeep.api.cloud.SavedClouds#save} says; REFUSED where
     *     there is no vault
     */
    void save(CloudProfile profile);

    /**
     * What the text of an openrc or a clouds.yaml says; nothing is kept of it.
     *
     * @throws io.emberkeep.api.EmberkeepException as {@link ProfileText#read(String, String)} says
     */
    ProfileText.Reading read(String text, String source);

    /**
     * Keeps clouds of Emberkeep's own under names that no others have, with their secrets in a file that its owner alone
     * may read; for commands, which have no vault.
     *
     * @throws io.emberkeep.api.EmberkeepException CONFLICT where a name is in use, and as {@link
     *     io.emberkeep.api.cloud.SavedClouds#saveWithSecret} says
     */
    void add(List<CloudProfile> profiles);

    /** Where the clouds of Emberkeep's own are kept, for people. */
    String savedLocation();

    /** Removes a cloud of Emberkeep's own, its secret and its safeguard; the cloud itself is not touched. */
    void remove(String name);

    /**
     * Gives a cloud of Emberkeep's own another name, with its secret and its safeguard.
     *
     * @throws io.emberkeep.api.EmberkeepException CONFLICT where the other name is in use, NOT_FOUND where there is no such
     *     cloud of Emberkeep's own
     */
    void rename(String name, String other);

    /** Makes a cloud known as long as this engine is open, without keeping it, in place of one of its name. */
    void lend(CloudProfile profile);

    /** What keeps a person from harming a cloud by mistake, as {@link io.emberkeep.api.cloud.Safeguards#of} says. */
    Safeguard safeguard(String name);

    /** Sets or, with {@link Safeguard#NONE}, ends the safeguard of a cloud, whoever wrote its profile. */
    void protect(String name, Safeguard safeguard);

    /** What can be chosen for a restore: volume types and zones of a cloud. */
    Choices choices(String name);

    /** Volume types, and zones by name. */
    record Choices(List<VolumeType> types, List<String> zones) {}
}
