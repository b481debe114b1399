package io.emberkeep.app.internal.vault;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.StorageException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps secrets in the platform's secure storage, encrypted with a key of the desktop's keyring, or with a master
 * password where there is no keyring; never in clear text.
 */
@Component(service = SecretVault.class)
public final class SecureVault implements SecretVault {
    private final SecureFile file;

    /** Lies beside the saved clouds. */
    @Activate
    public SecureVault(@Reference SavedClouds clouds) {
        file = new SecureFile(Path.of(clouds.location()).resolveSibling("secure_storage"));
    }

    @Override
    public synchronized Optional<Secret> find(String cloud) {
        if (!file.exists()) {
            return Optional.empty();
        }
        return find(cloud, file::clouds, file.location());
    }

    // A keyring's library may be missing, or miss what it needs.
    static Optional<Secret> find(String cloud, Supplier<ISecurePreferences> secrets, String location) {
        try {
            return Optional.ofNullable(secrets.get().get(key(cloud), null)).map(Secret::new);
        } catch (StorageException | LinkageError locked) {
            throw new EmberkeepException(ErrorKind.UNAUTHORISED, VaultMessages.locked(cloud, location), locked);
        }
    }

    @Override
    public synchronized void keep(String cloud, Secret secret) {
        try {
            putEncrypted(file.clouds(), cloud, secret);
        } catch (StorageException | LinkageError noKeyring) {
            keepByMasterPassword(cloud, secret);
        }
        file.write();
    }

    // A keyring that is locked, or whose library is missing, is not the end: a person can give a password instead.
    private void keepByMasterPassword(String cloud, Secret secret) {
        try {
            putEncrypted(file.cloudsByMasterPassword(), cloud, secret);
        } catch (StorageException refused) {
            throw new EmberkeepException(ErrorKind.REFUSED, VaultMessages.notKept(cloud), refused);
        }
    }

    // The platform writes in clear text where it gets no password and finds no user interface of its own.
    private void putEncrypted(ISecurePreferences node, String cloud, Secret secret) throws StorageException {
        node.put(key(cloud), secret.value(), true);
        if (!node.isEncrypted(key(cloud))) {
            node.remove(key(cloud));
            throw new StorageException(StorageException.NO_PASSWORD, VaultMessages.notKept(cloud));
        }
    }

    @Override
    public synchronized void forget(String cloud) {
        file.clouds().remove(key(cloud));
        file.write();
    }

    private static String key(String cloud) {
        return URLEncoder.encode(cloud, StandardCharsets.UTF_8);
    }
}
