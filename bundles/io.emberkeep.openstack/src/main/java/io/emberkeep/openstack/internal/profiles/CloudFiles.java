package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.openstack.internal.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads clouds.yaml and the secure.yaml beside it. */
final class CloudFiles {
    private static final String CLOUDS_VARIABLE = "OS_CLIENT_CONFIG_FILE";
    private static final String SECURE_VARIABLE = "OS_CLIENT_SECURE_FILE";
    private static final List<String> ENDINGS = List.of("yaml", "yml", "json");

    private final Surroundings surroundings;

    CloudFiles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Where a clouds.yaml is looked for, the first place first. */
    List<Path> places() {
        return named(CLOUDS_VARIABLE)
                .map(List::of)
                .orElseGet(() ->
                        folders().map(folder -> folder.resolve("clouds.yaml")).toList());
    }

    /** The settings of every cloud in the first file found. */
    List<Settings> clouds() {
        return file().map(this::clouds).orElse(List.of());
    }

    private Optional<Path> file() {
        Optional<Path> named = named(CLOUDS_VARIABLE);
        named.filter(file -> !Files.exists(file)).ifPresent(file -> {
            throw invalid(Messages.noSuchFile(file, CLOUDS_VARIABLE));
        });
        return named.or(
                () -> folders().flatMap(folder -> candidates(folder, "clouds")).findFirst());
    }

    private List<Settings> clouds(Path file) {
        Map<String, Object> secrets =
                secureFile(file).map(secure -> section(secure, "clouds")).orElse(Map.of());
        List<Settings> found = new ArrayList<>();
        section(file, "clouds").forEach((name, values) -> {
            Map<String, Object> own =
                    Settings.merged(map(file, name, values), map(file, name, secrets.getOrDefault(name, Map.of())));
            found.add(new Settings(name, Settings.merged(vendorSettings(own), own), file.toString()));
        });
        return found;
    }

    // What a cloud's operator gives to all its users goes below what the user wrote; "cloud" is the old word for it.
    private Map<String, Object> vendorSettings(Map<String, Object> own) {
        Object profile = own.getOrDefault("profile", own.get("cloud"));
        return folders()
                .flatMap(folder -> candidates(folder, "clouds-public"))
                .findFirst()
                .map(vendors -> map(
                        vendors,
                        String.valueOf(profile),
                        section(vendors, "public-clouds").getOrDefault(String.valueOf(profile), Map.of())))
                .orElse(Map.of());
    }

    private Optional<Path> secureFile(Path clouds) {
        return named(SECURE_VARIABLE)
                .or(() -> candidates(clouds.toAbsolutePath().getParent(), "secure")
                        .findFirst());
    }

    static Map<String, Object> section(Path file, String key) {
        return map(file, key, YamlFile.read(file).getOrDefault(key, Map.of()));
    }

    static Map<String, Object> map(Path file, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return Settings.texts(map);
        }
        throw invalid(Messages.noMapBelow(file, key));
    }

    private Stream<Path> folders() {
        Stream<Path> own = surroundings
                .variable("XDG_CONFIG_HOME")
                .map(surroundings::path)
                .map(folder -> folder.resolve("openstack"))
                .stream();
        return Stream.of(
                        Stream.of(surroundings.workingFolder()),
                        own,
                        Stream.of(surroundings.home().resolve(".config/openstack"), surroundings.system()))
                .flatMap(folders -> folders)
                .distinct();
    }

    private static Stream<Path> candidates(Path folder, String name) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(name + "." + ending))
                .filter(Files::isRegularFile);
    }

    private Optional<Path> named(String variable) {
        return surroundings.variable(variable).map(surroundings::path);
    }

    private static EmberkeepException invalid(String sentence) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, sentence);
    }
}
