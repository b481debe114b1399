package io.emberkeep.openstack.internal.profiles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of a cloud's settings that are read, and those that may be left out without harm. */
final class KnownKeys {
    private static final Set<String> KEYS = Set.of(
            "auth",
            "auth_type",
            "auth_plugin",
            "auth_url",
            "username",
            "user_name",
            "user_id",
            "user_domain_id",
            "user_domain_name",
            "password",
            "token",
            "auth_token",
            "application_credential_id",
            "application_credential_name",
            "application_credential_secret",
            "project_id",
            "project_name",
            "project_domain_id",
            "project_domain_name",
            "tenant_id",
            "tenant_name",
            "domain_id",
            "domain_name",
            "default_domain",
            "default_domain_id",
            "region_name",
            "regions",
            "interface",
            "endpoint_type",
            "cacert",
            "verify",
            "insecure",
            "api_timeout",
            "cloud",
            "profile",
            CredentialReader.SECRET_PLACE);

    private KnownKeys() {}

    /** Those in the settings that are none of them. */
    static List<String> unknownIn(Settings settings) {
        Map<String, Object> auth = settings.section("auth");
        return Stream.concat(settings.values().keySet().stream(), auth.keySet().stream())
                .filter(key -> !KEYS.contains(key))
                .filter(key -> !key.endsWith(ProfileReader.OVERRIDE))
                // Versions are agreed upon with each service.
                .filter(key -> !key.endsWith("_api_version"))
                .distinct()
                .toList();
    }
}
