package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a profile as an entry of clouds.yaml, such as {@link ProfileReader} reads. */
final class ProfileWriter {
    private final Map<String, Object> auth = new LinkedHashMap<>();
    private final Map<String, Object> entry = new LinkedHashMap<>();

    private ProfileWriter() {}

    /** The settings of a profile. */
    static Map<String, Object> entry(CloudProfile profile) {
        ProfileWriter writer = new ProfileWriter();
        writer.write(profile);
        return writer.entry;
    }

    /** The secret of a credential under the key that it is read by. */
    static Map<String, Object> secret(Credential credential) {
        return Map.of(secretKey(credential), credential.secret().value());
    }

    private static String secretKey(Credential credential) {
        return switch (credential) {
            case Password password -> "password";
            case ApplicationCredential app -> "application_credential_secret";
            case Token token -> "token";
        };
    }

    private void write(CloudProfile profile) {
        entry.put("auth_type", type(profile.credential()));
        entry.put("auth", auth);
        auth.put("auth_url", profile.authUrl());
        credential(profile.credential());
        addSecret(profile.credential());
        profile.project().ifPresent(project -> {
            named("project", "project_name", project);
            domain("project_domain", profile.projectDomain(), project);
        });
        profile.region().ifPresent(region -> entry.put("region_name", region));
        entry.put("interface", profile.endpointInterface());
        tls(profile.tls());
        profile.timeLimit().ifPresent(limit -> entry.put("api_timeout", Long.toString(limit.toSeconds())));
        profile.endpoints()
                .forEach((service, url) -> entry.put(service.replace('-', '_') + ProfileReader.OVERRIDE, url));
    }

    private static String type(Credential credential) {
        return switch (credential) {
            case Password password -> "password";
            case ApplicationCredential app -> "v3applicationcredential";
            case Token token -> "token";
        };
    }

    private void credential(Credential credential) {
        switch (credential) {
            case Password password -> {
                named("user", "username", password.user());
                domain("user_domain", password.userDomain(), password.user());
            }
            case ApplicationCredential app -> {
                named("application_credential", "application_credential_name", app.credential());
                app.owner().ifPresent(owner -> {
                    named("user", "username", owner);
                    domain("user_domain", app.ownerDomain(), owner);
                });
            }
            case Token token -> {}
        }
    }

    private void addSecret(Credential credential) {
        if (credential.secret().isInVault()) {
            entry.put(CredentialReader.SECRET_PLACE, CredentialReader.VAULT);
        } else {
            auth.putAll(secret(credential));
        }
    }

    private void named(String prefix, String nameKey, Named named) {
        named.id().ifPresent(id -> auth.put(prefix + "_id", id));
        named.name().ifPresent(name -> auth.put(nameKey, name));
    }

    // An id says all; only a name needs its domain.
    private void domain(String prefix, Domain domain, Named owner) {
        if (owner.id().isEmpty()) {
            domain.id().ifPresent(id -> auth.put(prefix + "_id", id));
            domain.name().ifPresent(name -> auth.put(prefix + "_name", name));
        }
    }

    private void tls(Tls tls) {
        if (!tls.verify()) {
            entry.put("verify", "false");
            entry.put("insecure", "true");
        }
        Optional<String> file = tls.authority().map(String::valueOf);
        file.ifPresent(path -> entry.put("cacert", path));
    }
}
