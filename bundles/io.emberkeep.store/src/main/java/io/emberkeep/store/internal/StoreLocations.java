package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which store a person means: the one named, the environment's, or the user's own. */
final class StoreLocations {
    /** One letter before the colon is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);

    private final Map<String, String> environment;
    private final String system;
    private final Path home;
    private final String user;

    StoreLocations(Map<String, String> environment, String system, Path home, String user) {
        this.environment = Map.copyOf(environment);
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
        this.user = user;
    }

    /** What is meant by a location. */
    StoreAddress address(Optional<String> location) {
        return location.or(() -> variable("EMBERKEEP_STORE")).map(this::named).orElseGet(() -> inFile(usersOwn()));
    }

    private StoreAddress named(String location) {
        Matcher parts = SCHEME.matcher(location.strip());
        if (!parts.matches()) {
            return inFile(path(location.strip()));
        }
        return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "sqlite" -> inFile(path(parts.group(2)));
            case "postgres", "postgresql" -> new StoreAddress.OnServer(new PostgresUrl(user).read(parts.group(2)));
            default -> throw invalid(Messages.unknownScheme(parts.group(1)));
        };
    }

    private static StoreAddress inFile(Path path) {
        return new StoreAddress.InFile(path.toAbsolutePath().normalize());
    }

    private Path path(String text) {
        if (text.isBlank()) {
            throw invalid(Messages.emptyLocation());
        }
        try {
            return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
        } catch (InvalidPathException notOne) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.notAPath(text), notOne);
        }
    }

    /** Where the user's own things lie. */
    Path folder() {
        return dataFolder().resolve("emberkeep").toAbsolutePath();
    }

    private Path usersOwn() {
        return folder().resolve("emberkeep.db");
    }

    private Path dataFolder() {
        if (system.startsWith("windows")) {
            return absolute("LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return absolute("XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
    }

    /** The XDG specification wants relative paths ignored. */
    private Optional<Path> absolute(String variable) {
        return variable(variable).map(this::path).filter(Path::isAbsolute);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static EmberkeepException invalid(String message) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, message);
    }
}
