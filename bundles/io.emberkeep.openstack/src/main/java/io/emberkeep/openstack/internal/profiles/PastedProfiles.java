package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.openstack.internal.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads an openrc or a clouds.yaml, whole or in part, that a person pastes. */
@Component(service = ProfileText.class)
public final class PastedProfiles implements ProfileText {
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "^\\s*(?:export\\s+|set\\s+|\\$env:)?OS_([A-Z0-9_]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s#]*))",
            Pattern.MULTILINE);
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
        Map<String, Object> variables = variables(text);
        Stream<Settings> found = variables.isEmpty()
                ? entries(text)
                : Stream.of(new Settings(name(variables), variables, Messages.pasted()));
        return found.map(settings -> reader.read(settings.with(CredentialReader.SECRET_PLACE, CredentialReader.VAULT)))
                .toList();
    }

    // An openrc asks for the password when it runs; what it puts there is no password.
    private static Map<String, Object> variables(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        Matcher assignment = ASSIGNMENT.matcher(text);
        while (assignment.find()) {
            String value = Stream.of(assignment.group(2), assignment.group(3), assignment.group(4))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElse("");
            if (!value.isBlank() && !value.startsWith("$")) {
                values.put(assignment.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static String name(Map<String, Object> variables) {
        return String.valueOf(variables.getOrDefault("cloud", variables.getOrDefault("project_name", NAMELESS)));
    }

    private static Stream<Settings> entries(String text) {
        Map<String, Object> document = YamlFile.parse(Messages.pasted(), text);
        if (CLOUDS.matcher(text).find()) {
            return document.getOrDefault("clouds", Map.of()) instanceof Map<?, ?> clouds
                    ? settings(Settings.texts(clouds))
                    : nothing();
        }
        boolean bare = document.containsKey("auth") || document.containsKey("auth_url");
        return bare ? Stream.of(new Settings(NAMELESS, document, Messages.pasted())) : settings(document);
    }

    private static Stream<Settings> settings(Map<String, Object> clouds) {
        List<Settings> found = clouds.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Map<?, ?>)
                .map(entry ->
                        new Settings(entry.getKey(), Settings.texts((Map<?, ?>) entry.getValue()), Messages.pasted()))
                .toList();
        return found.isEmpty() ? nothing() : found.stream();
    }

    private static Stream<Settings> nothing() {
        throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.noProfileInText());
    }
}
