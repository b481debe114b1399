package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** The secure.yaml by which a process without a keyring is given secrets; it must be its owner's alone. */
final class SecretFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private SecretFile() {}

    /**
     * What stands in the secure.yaml beside a clouds.yaml, by cloud.
     *
     * @throws EmberkeepException REFUSED where others than its owner may read or write it
     */
    static Map<String, Object> beside(Path clouds) {
        Path file = placeBeside(clouds);
        if (!Files.exists(file)) {
            return Map.of();
        }
        if (!isPrivate(file)) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.secretFileOpen(file));
        }
        return CloudFiles.section(file, "clouds");
    }

    static Path placeBeside(Path clouds) {
        return clouds.resolveSibling("secure.yaml");
    }

    private static boolean isPrivate(Path file) {
        try {
            return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    || OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.unreadableFile(file, e), e);
        }
    }
}
