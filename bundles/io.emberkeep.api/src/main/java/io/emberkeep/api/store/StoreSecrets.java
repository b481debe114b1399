package io.emberkeep.api.store;

import io.emberkeep.api.cloud.Secret;
import java.util.Optional;

/** Port: keeps the passwords of stores on servers in the platform's secure storage, where this installation has one. */
public interface StoreSecrets {
    /**
     * Keeps the password of a store, for this and each later start of this user.
     *
     * @param location as {@link StoreConnector#open} takes it
     * @throws io.emberkeep.api.EmberkeepException INVALID_INPUT where the location is none or needs no password, REFUSED where
     *     nothing here keeps secrets or it could not be encrypted
     */
    void keep(Optional<String> location, Secret password);
}
