package io.emberkeep.api.cloud;

import java.util.Optional;

/**
 * Port: where the secrets of {@link SavedClouds} and the passwords of stores lie, such as the platform's secure storage. It is
 * asked only when a cloud or store is connected to, since it may have to ask a person for a master password.
 */
public interface SecretVault {
    /** The secret of a saved cloud. */
    Optional<Secret> find(String cloud);

    /** Keeps the secret of a saved cloud. */
    void keep(String cloud, Secret secret);

    /** Forgets the secret of a cloud, where there is one. */
    void forget(String cloud);
}
