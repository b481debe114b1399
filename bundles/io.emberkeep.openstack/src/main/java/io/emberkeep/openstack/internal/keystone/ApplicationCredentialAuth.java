package io.emberkeep.openstack.internal.keystone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import java.util.List;
import java.util.Optional;
import org.openstack4j.model.ModelEntity;

/** The login with an application credential, which openstack4j does not have. */
@JsonRootName("auth")
record ApplicationCredentialAuth(@JsonProperty Identity identity) implements ModelEntity {
    static ApplicationCredentialAuth of(ApplicationCredential credential) {
        Body body = new Body(
                orNull(credential.credential().id()),
                orNull(credential.credential().name()),
                credential.secret().value(),
                credential
                        .owner()
                        .map(owner -> User.of(owner, credential.ownerDomain()))
                        .orElse(null));
        return new ApplicationCredentialAuth(new Identity(List.of("application_credential"), body));
    }

    record Identity(
            @JsonProperty List<String> methods,
            @JsonProperty("application_credential") Body credential) {}

    @JsonInclude(Include.NON_NULL)
    record Body(
            @JsonProperty String id,
            @JsonProperty String name,
            @JsonProperty String secret,
            @JsonProperty User user) {}

    @JsonInclude(Include.NON_NULL)
    record User(
            @JsonProperty String id,
            @JsonProperty String name,
            @JsonProperty DomainRef domain) {
        // A user's id is unique without a domain, and Keystone refuses both together.
        static User of(Named user, Domain domain) {
            DomainRef ref = user.id().isPresent() ? null : new DomainRef(orNull(domain.id()), orNull(domain.name()));
            return new User(orNull(user.id()), orNull(user.name()), ref);
        }
    }

    @JsonInclude(Include.NON_NULL)
    record DomainRef(@JsonProperty String id, @JsonProperty String name) {}

    private static String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
