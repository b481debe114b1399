package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.openstack.internal.Messages;
import io.emberkeep.openstack.internal.keystone.AuthUrl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a profile out of a cloud's settings, which the file and the environment write with the same words. */
final class ProfileReader {
    static final String OVERRIDE = "_endpoint_override";

    private final Surroundings surroundings;

    ProfileReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Returns the profile.
     *
     * @throws EmberkeepException INVALID_INPUT where a key is missing
     */
    CloudProfile read(Settings settings) {
        CredentialReader credentials = new CredentialReader(settings);
        return new CloudProfile(
                settings.cloud(),
                AuthUrl.withVersion(authUrl(settings)),
                credentials.credential(),
                credentials.project(),
                credentials.domain("project_domain"),
                settings.text("region_name"),
                settings.text("interface", "endpoint_type")
                        .map(ProfileReader::face)
                        .orElse("public"),
                tls(settings),
                timeLimit(settings),
                overrides(settings),
                settings.source());
    }

    // A vendor's address may leave the region open.
    private static String authUrl(Settings settings) {
        return settings.text("auth_url")
                .map(url -> url.replace(
                        "{region_name}", settings.text("region_name").orElse("")))
                .orElseThrow(() -> invalid(settings.text("profile")
                        .map(profile -> Messages.unknownVendor(settings.cloud(), profile, settings.source()))
                        .orElse(Messages.missingKey(settings.cloud(), "auth_url", settings.source()))));
    }

    // Older files say publicURL.
    private static String face(String written) {
        return written.replaceFirst("URL$", "");
    }

    // Who turns the check off gives the credential to whoever answers, so it has to be said twice.
    private Tls tls(Settings settings) {
        boolean insecure = settings.flag("insecure").orElse(false);
        boolean unverified = !settings.flag("verify").orElse(true);
        if (insecure != unverified) {
            throw invalid(Messages.insecureOnce(
                    settings.cloud(),
                    insecure ? "insecure: true" : "verify: false",
                    insecure ? "verify: false" : "insecure: true",
                    settings.source()));
        }
        return new Tls(!insecure, settings.text("cacert").map(surroundings::path));
    }

    private static Optional<Duration> timeLimit(Settings settings) {
        return settings.text("api_timeout").map(text -> {
            if (!text.matches("[0-9]{1,5}(\\.[0-9]+)?")) {
                throw invalid(Messages.badTimeLimit(settings.cloud(), text, settings.source()));
            }
            return Duration.ofMillis((long) (Double.parseDouble(text) * 1000));
        });
    }

    private static Map<String, String> overrides(Settings settings) {
        Map<String, String> overrides = new LinkedHashMap<>();
        for (String key : settings.values().keySet()) {
            if (key.endsWith(OVERRIDE)) {
                String service =
                        key.substring(0, key.length() - OVERRIDE.length()).replace('_', '-');
                settings.text(key).ifPresent(url -> overrides.put(service, url));
            }
        }
        return overrides;
    }

    private static EmberkeepException invalid(String sentence) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, sentence);
    }
}
