package io.emberkeep.openstack.internal.profiles;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a process finds around it.
 *
 * @param system where files for all users lie, {@code /etc/openstack}
 */
public record Surroundings(Map<String, String> environment, Path workingFolder, Path home, Path system) {
    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                Path.of("/etc/openstack"));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Where Emberkeep keeps what a person set up in it. */
    Path ownConfiguration() {
        return variable("XDG_CONFIG_HOME")
                .map(this::path)
                .or(() -> variable("APPDATA").map(this::path))
                .orElse(home.resolve(".config"))
                .resolve("emberkeep");
    }

    /** A path as people write it, with {@code ~} for their home and relative to the working folder. */
    Path path(String written) {
        return written.equals("~") || written.startsWith("~/")
                ? home.resolve(written.substring(1).replaceFirst("^/", ""))
                : workingFolder.resolve(written);
    }
}
