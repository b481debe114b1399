package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.openstack.internal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads an openrc or a clouds.yaml, whole or in part, that a person pastes or names. */
@Component(service = ProfileText.class)
public final class PastedProfiles implements ProfileText {
    private static final Pattern CLOUDS = Pattern.compile("^\\s*clouds\\s*:", Pattern.MULTILINE);
    private static final String NAMELESS = "cloud";

    private final ProfileReader reader;

    /** Resolves paths in the text against this process's surroundings. */
    @Activate
    public PastedProfiles() {
        this(Surroundings.ofProcess());
    }

    PastedProfiles(Surroundings surroundings) {
        this.reader = new ProfileReader(surroundings);
    }

    @Override
    public List<CloudProfile> read(String text) {
        return read(text, Messages.pasted()).profiles();
    }

    @Override
    public Reading read(String text, String source) {
        Openrc openrc = Openrc.of(text);
        List<Settings> found = openrc.variables().isEmpty()
                ? entries(text, source).stream().flatMap(Regions::of).toList()
                : List.of(new Settings(name(openrc.variables()), openrc.variables(), source));
        return new Reading(
                found.stream()
                        .map(settings -> settings.with(CredentialReader.SECRET_PLACE, CredentialReader.VAULT))
                        .map(reader::read)
                        .toList(),
                leftOut(openrc, found));
    }

    private static List<String> leftOut(Openrc openrc, List<Settings> found) {
        Stream<String> unknown = found.stream().flatMap(settings -> KnownKeys.unknownIn(settings).stream());
        return openrc.variables().isEmpty()
                ? unknown.distinct().toList()
                : Stream.concat(unknown.map(key -> "OS_" + key.toUpperCase(Locale.ROOT)), openrc.computed().stream())
                        .distinct()
                        .toList();
    }

    private static String name(Map<String, Object> variables) {
        return String.valueOf(variables.getOrDefault("cloud", variables.getOrDefault("project_name", NAMELESS)));
    }

    private static List<Settings> entries(String text, String source) {
        Map<String, Object> document = YamlFile.parse(source, text);
        if (CLOUDS.matcher(text).find()) {
            return document.getOrDefault("clouds", Map.of()) instanceof Map<?, ?> clouds
                    ? settings(Settings.texts(clouds), source)
                    : nothing(source);
        }
        boolean bare = document.containsKey("auth") || document.containsKey("auth_url");
        return bare ? List.of(new Settings(NAMELESS, document, source)) : settings(document, source);
    }

    private static List<Settings> settings(Map<String, Object> clouds, String source) {
        List<Settings> found = clouds.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Map<?, ?>)
                .map(entry -> new Settings(entry.getKey(), Settings.texts((Map<?, ?>) entry.getValue()), source))
                .toList();
        return found.isEmpty() ? nothing(source) : found;
    }

    private static List<Settings> nothing(String source) {
        throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.noProfileInText(source));
    }
}
