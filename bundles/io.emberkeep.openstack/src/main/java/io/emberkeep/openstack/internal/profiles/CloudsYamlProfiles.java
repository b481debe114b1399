package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.openstack.internal.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The clouds that every OpenStack client would find on this computer. */
@Component(service = CloudProfiles.class)
public final class CloudsYamlProfiles implements CloudProfiles {
    static final String FROM_ENVIRONMENT = "envvars";
    private static final String PREFIX = "OS_";

    private final Surroundings surroundings;
    private final CloudFiles files;
    private final SavedCloudsFile saved;
    private final ProfileReader reader;

    /** Looks around this process. */
    @Activate
    public CloudsYamlProfiles() {
        this(Surroundings.ofProcess());
    }

    /** Looks around in the given surroundings. */
    public CloudsYamlProfiles(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.files = new CloudFiles(surroundings);
        this.saved = new SavedCloudsFile(surroundings);
        this.reader = new ProfileReader(surroundings);
    }

    @Override
    public List<CloudProfile> list() {
        List<CloudProfile> usable = new ArrayList<>();
        all().forEach(settings -> {
            if (problem(settings).isEmpty()) {
                usable.add(reader.read(settings));
            }
        });
        return usable;
    }

    @Override
    public List<Problem> problems() {
        return all().flatMap(settings -> problem(settings).stream()).toList();
    }

    @Override
    public List<String> places() {
        Stream<String> paths = files.places().stream().map(String::valueOf);
        return Stream.concat(paths, Stream.of(saved.location(), "OS_AUTH_URL and the other OS_* variables"))
                .toList();
    }

    private Optional<Problem> problem(Settings settings) {
        try {
            reader.read(settings);
            return Optional.empty();
        } catch (EmberkeepException e) {
            return Optional.of(new Problem(settings.cloud(), e.getMessage()));
        }
    }

    private Stream<Settings> all() {
        List<Settings> found = files.clouds().stream().flatMap(Regions::of).toList();
        List<String> names = found.stream().map(Settings::cloud).toList();
        Stream<Settings> own = saved.clouds().stream().filter(settings -> !names.contains(settings.cloud()));
        return Stream.of(environment().stream(), found.stream(), own).flatMap(settings -> settings);
    }

    // OS_AUTH_URL and auth_url are the same word, and so are all the others.
    private Optional<Settings> environment() {
        return surroundings.variable("OS_AUTH_URL").map(url -> {
            Map<String, Object> values = new LinkedHashMap<>();
            surroundings.environment().forEach((name, value) -> {
                if (name.startsWith(PREFIX)) {
                    values.put(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT), value);
                }
            });
            return new Settings(FROM_ENVIRONMENT, values, Messages.environment());
        });
    }
}
