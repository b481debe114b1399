package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.openstack.internal.Messages;
import java.util.Optional;

/** Reads the credential out of a cloud's settings. */
final class CredentialReader {
    /** Where the secret lies that stands in no file; only the clouds of Emberkeep's own have it. */
    static final String SECRET_PLACE = "emberkeep_secret";

    static final String VAULT = "vault";

    private final Settings settings;

    CredentialReader(Settings settings) {
        this.settings = settings;
    }

    Credential credential() {
        String type = settings.text("auth_type", "auth_plugin").orElseGet(this::guessed);
        return switch (type) {
            case "password", "v3password" -> password();
            case "token", "v3token" -> new Token(secret("token", "auth_token"));
            case "v3applicationcredential" -> applicationCredential();
            default -> throw invalid(Messages.unknownAuthType(settings.cloud(), type, settings.source()));
        };
    }

    private String guessed() {
        if (settings.text("application_credential_id", "application_credential_name")
                .isPresent()) {
            return "v3applicationcredential";
        }
        return settings.text("token", "auth_token").isPresent() ? "token" : "password";
    }

    private Credential password() {
        Named user = named("user_id", "username", "user_name").orElseThrow(() -> missing("username"));
        return new Password(user, secret("password"), domain("user_domain"));
    }

    private Credential applicationCredential() {
        Named credential = named("application_credential_id", "application_credential_name")
                .orElseThrow(() -> missing("application_credential_id"));
        Optional<Named> owner = named("user_id", "username", "user_name");
        if (credential.id().isEmpty() && owner.isEmpty()) {
            throw missing("username");
        }
        Secret secret = secret("application_credential_secret");
        return new ApplicationCredential(credential, secret, owner, domain("user_domain"));
    }

    Optional<Named> project() {
        return named("project_id", "project_name", "tenant_name")
                .or(() -> settings.text("tenant_id").map(Named::byId));
    }

    /** The domain under {@code prefix_id} or {@code prefix_name}, else the one for both, else the cloud's default domain. */
    Domain domain(String prefix) {
        return domainOf(prefix + "_id", prefix + "_name")
                .or(() -> domainOf("domain_id", "domain_name"))
                .or(() -> settings.text("default_domain_id", "default_domain")
                        .map(common -> new Domain(Optional.of(common), Optional.empty())))
                .orElse(Domain.DEFAULT);
    }

    private Optional<Domain> domainOf(String idKey, String nameKey) {
        return settings.text(idKey)
                .map(id -> new Domain(Optional.of(id), Optional.empty()))
                .or(() -> settings.text(nameKey).map(name -> new Domain(Optional.empty(), Optional.of(name))));
    }

    private Optional<Named> named(String id, String... names) {
        return settings.text(id).map(Named::byId).or(() -> settings.text(names).map(Named::byName));
    }

    private Secret secret(String key, String... olderKeys) {
        boolean inVault = settings.text(SECRET_PLACE).filter(VAULT::equals).isPresent();
        return settings.text(key)
                .or(() -> settings.text(olderKeys))
                .map(Secret::new)
                .or(() -> inVault ? Optional.of(Secret.IN_VAULT) : Optional.empty())
                .orElseThrow(() -> missing(key));
    }

    private EmberkeepException missing(String key) {
        return invalid(Messages.missingKey(settings.cloud(), key, settings.source()));
    }

    private static EmberkeepException invalid(String sentence) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, sentence);
    }
}
