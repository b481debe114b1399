package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Clouds of Emberkeep's own in a file of the same form as clouds.yaml, which no other client reads. */
@Component(service = SavedClouds.class)
public final class SavedCloudsFile implements SavedClouds {
    private static final String SECTION = "clouds";

    private static final String SECRET_VARIABLE = "EMBERKEEP_SECRET";
    private static final List<String> SECRET_KEYS = List.of("password", "application_credential_secret", "token");

    private final Path file;
    private final CloudFiles others;
    private final Optional<String> secret;

    /** Keeps them in the user's own configuration. */
    @Activate
    public SavedCloudsFile() {
        this(Surroundings.ofProcess());
    }

    /** Keeps them in the configuration that these surroundings tell. */
    public SavedCloudsFile(Surroundings surroundings) {
        this.file = surroundings.ownConfiguration().resolve("clouds.yaml");
        this.others = new CloudFiles(surroundings);
        this.secret = surroundings.variable(SECRET_VARIABLE);
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries().keySet());
    }

    @Override
    public synchronized void save(CloudProfile profile) {
        if (profile.name().isBlank() || profile.name().equals(CloudsYamlProfiles.FROM_ENVIRONMENT)) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badCloudName(profile.name()));
        }
        others.clouds().stream()
                .filter(settings -> settings.cloud().equals(profile.name()))
                .findFirst()
                .ifPresent(settings -> {
                    String sentence = Messages.nameTaken(profile.name(), settings.source());
                    throw new EmberkeepException(ErrorKind.CONFLICT, sentence);
                });
        Map<String, Object> entries = entries();
        CloudProfile bare = profile.with(profile.credential().withSecret(Secret.IN_VAULT));
        entries.put(profile.name(), ProfileWriter.entry(bare));
        write(file, entries);
    }

    @Override
    public synchronized void saveWithSecret(CloudProfile profile) {
        Map<String, Object> secrets = new TreeMap<>(SecretFile.beside(file));
        save(profile);
        if (!profile.credential().secret().isInVault()) {
            secrets.put(profile.name(), Map.of("auth", ProfileWriter.secret(profile.credential())));
            write(SecretFile.placeBeside(file), secrets);
        }
    }

    @Override
    public synchronized void remove(String name) {
        Map<String, Object> entries = entries();
        if (entries.remove(name) != null) {
            write(file, entries);
        }
        forgetSecret(name);
    }

    @Override
    public boolean hasSecret(String name) {
        return SecretFile.beside(file).containsKey(name);
    }

    @Override
    public synchronized void forgetSecret(String name) {
        Map<String, Object> secrets = new TreeMap<>(SecretFile.beside(file));
        if (secrets.remove(name) != null) {
            write(SecretFile.placeBeside(file), secrets);
        }
    }

    @Override
    public String location() {
        return file.toString();
    }

    /** The settings of every saved cloud, with the secrets that a process without a keyring was given. */
    List<Settings> clouds() {
        Map<String, Object> given = SecretFile.beside(file);
        return entries().entrySet().stream()
                .map(entry -> new Settings(
                        entry.getKey(),
                        Settings.merged(
                                CloudFiles.map(file, entry.getKey(), entry.getValue()),
                                CloudFiles.map(file, entry.getKey(), given.getOrDefault(entry.getKey(), bySecret()))),
                        location()))
                .toList();
    }

    // Which of the keys counts is said by the entry's own auth_type.
    private Map<String, Object> bySecret() {
        return secret.<Map<String, Object>>map(value -> Map.of(
                        "auth", SECRET_KEYS.stream().collect(Collectors.toMap(Function.identity(), key -> value))))
                .orElse(Map.of());
    }

    private Map<String, Object> entries() {
        return Files.exists(file) ? new TreeMap<>(CloudFiles.section(file, SECTION)) : new TreeMap<>();
    }

    // The new file takes the old one's place as a whole, so that a crash leaves one of the two; nobody else may read
    // it.
    private static void write(Path file, Map<String, Object> entries) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "clouds", ".yaml");
            Files.writeString(fresh, YamlFile.text(Map.of(SECTION, entries)));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.notWritten(file, e), e);
        }
    }
}
