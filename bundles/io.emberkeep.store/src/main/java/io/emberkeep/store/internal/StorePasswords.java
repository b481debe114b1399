package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the password of a store on a server where nobody else can read it: in a file that a variable names, among what
 * systemd hands to a service, in the platform's secure storage, or in the password file of PostgreSQL's own tools.
 */
final class StorePasswords {
    private static final String FILE_VARIABLE = "EMBERKEEP_STORE_PASSWORD_FILE";
    private static final String CREDENTIAL = "emberkeep-store-password";
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Map<String, String> environment;
    private final Path home;
    private final Optional<SecretVault> vault;

    /**
     * Looks there.
     *
     * @param vault absent where this installation has no secure storage
     */
    StorePasswords(Map<String, String> environment, Path home, Optional<SecretVault> vault) {
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.vault = vault;
    }

    /** Keeps the password of a store in the secure storage. */
    void keep(PostgresAddress store, Secret password) {
        vault.orElseThrow(() -> new EmberkeepException(ErrorKind.REFUSED, Messages.noVault(store.text())))
                .keep(key(store), password);
    }

    private static String key(PostgresAddress store) {
        return "store " + store.text();
    }

    /** The password; absent where none is needed, or the driver reads it from PostgreSQL's password file itself. */
    Optional<Secret> find(PostgresAddress store) {
        Optional<Path> named = variable(FILE_VARIABLE);
        // systemd sees to it itself that only the service can read these.
        Optional<Path> handed = variable("CREDENTIALS_DIRECTORY")
                .map(folder -> folder.resolve(CREDENTIAL))
                .filter(Files::exists);
        passwordFile().filter(Files::exists).ifPresent(StorePasswords::requirePrivate);
        named.ifPresent(StorePasswords::requirePrivate);
        return named.or(() -> handed).map(StorePasswords::read).or(() -> vault.flatMap(secure -> kept(secure, store)));
    }

    /** A secure storage that stays locked is no obstacle where PostgreSQL's own password file may have it. */
    private Optional<Secret> kept(SecretVault secure, PostgresAddress store) {
        try {
            return secure.find(key(store));
        } catch (EmberkeepException locked) {
            if (passwordFile().filter(Files::exists).isPresent()) {
                return Optional.empty();
            }
            throw locked;
        }
    }

    /** Where the driver looks, as PostgreSQL's own tools do. */
    private Optional<Path> passwordFile() {
        return variable("PGPASSFILE").or(() -> Optional.of(home.resolve(".pgpass")));
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private static Secret read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Secret(lines.findFirst().orElse(""));
        } catch (IOException e) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.passwordNotRead(file), e);
        }
    }

    private static void requirePrivate(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new EmberkeepException(ErrorKind.REFUSED, Messages.passwordReadable(file));
            }
        } catch (IOException e) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.passwordNotRead(file), e);
        }
    }
}
