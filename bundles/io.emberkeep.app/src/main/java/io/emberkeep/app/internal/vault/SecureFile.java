package io.emberkeep.app.internal.vault;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/** The file of the platform's secure storage, which only its owner may read. */
final class SecureFile {
    private static final String CLOUDS = "clouds";

    private final Path path;

    SecureFile(Path path) {
        this.path = path;
    }

    /** Where it lies, for people. */
    String location() {
        return path.toString();
    }

    /** Whether a secret was ever kept. */
    boolean exists() {
        return Files.exists(path);
    }

    /** The secrets by cloud; what is new is encrypted as the platform can best. */
    ISecurePreferences clouds() {
        return open(Map.of()).node(CLOUDS);
    }

    /** The same; what is new is encrypted with the master password. */
    ISecurePreferences cloudsByMasterPassword() {
        return open(Map.of(IProviderHints.REQUIRED_MODULE_ID, MasterPassword.ID))
                .node(CLOUDS);
    }

    private ISecurePreferences open(Map<Object, Object> wishes) {
        Map<Object, Object> hints = new HashMap<>(wishes);
        hints.put(IProviderHints.PROMPT_USER, true);
        try {
            create();
            return SecurePreferencesFactory.open(path.toUri().toURL(), hints);
        } catch (IOException unreadable) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, VaultMessages.unreadable(location(), unreadable), unreadable);
        }
    }

    // Before the platform does, which would leave it readable for everybody.
    private void create() throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
            Files.createFile(path, ownerOnly("rw-------"));
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    void write() {
        try {
            open(Map.of()).flush();
        } catch (IOException unwritable) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, VaultMessages.unwritable(location(), unwritable), unwritable);
        }
    }
}
