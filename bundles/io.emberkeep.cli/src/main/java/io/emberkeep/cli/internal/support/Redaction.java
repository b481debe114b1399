package io.emberkeep.cli.internal.support;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Secret;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts: those that are known, wherever they stand, and what looks like one, because a log may tell
 * more than anybody meant it to.
 */
public final class Redaction {
    private static final String GONE = "***";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|secret|(?:x-auth-|x-subject-)?token|authorization)\"?\\s*[:=]\\s*\"?)(?:bearer\\s+)?[^\\s\",;&\\]})]+");
    /** Keystone's own tokens. */
    private static final Pattern FERNET = Pattern.compile("gAAAA[A-Za-z0-9_=-]{20,}");

    private static final Pattern IN_URL = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]+@");
    /** Shorter ones are parts of common words; they stand nowhere but where a name tells them. */
    private static final int SHORTEST = 6;

    private final List<String> secrets;

    private Redaction(Stream<String> secrets) {
        this.secrets = secrets.filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, inJson(secret)))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Knows the secrets of clouds and of stores, and those among variables. */
    public static Redaction of(Collection<CloudProfile> clouds, Map<String, String> variables) {
        Stream<String> ofClouds = clouds.stream()
                .flatMap(cloud -> secret(cloud.credential()).stream())
                .map(Secret::value);
        Stream<String> ofVariables = variables.entrySet().stream()
                .filter(variable -> isSecret(variable.getKey()))
                .map(Map.Entry::getValue);
        Stream<String> ofStores = new StoreSecrets(variables).all();
        return new Redaction(Stream.of(ofClouds, ofVariables, ofStores).flatMap(secrets -> secrets));
    }

    private static Optional<Secret> secret(Credential credential) {
        return switch (credential) {
            case Credential.Password password -> Optional.of(password.password());
            case Credential.ApplicationCredential application -> Optional.of(application.secret());
            case Credential.Token token -> Optional.of(token.token());
        };
    }

    /** Whether a variable of this name holds a secret. */
    static boolean isSecret(String name) {
        return name.matches("(?i).*(password|passwd|secret|token).*");
    }

    private static String inJson(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The text without secrets. */
    public String of(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, GONE);
        }
        clean = NAMED.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + GONE));
        clean = FERNET.matcher(clean).replaceAll(GONE);
        return IN_URL.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + GONE + "@"));
    }
}
