package io.emberkeep.openstack.internal.keystone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.openstack.internal.rest.Answer;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import io.emberkeep.openstack.internal.rest.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openstack4j.core.transport.HttpMethod;
import org.openstack4j.core.transport.ObjectMapperSingleton;
import org.openstack4j.model.ModelEntity;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.openstack.identity.v3.domain.KeystoneAuth;
import org.openstack4j.openstack.identity.v3.domain.KeystoneAuth.AuthScope;

/** Logs in at Keystone with what a profile holds. */
public final class Login {
    private static final String ACTION = "log in";
    private static final String PATH = "/auth/tokens";
    /** A choice of versions, and nothing at all: what is below an address that is not quite Keystone's. */
    private static final Set<Integer> NO_KEYSTONE = Set.of(300, 404);

    /** Keystone says so, by a 404, of an application credential that was deleted, or a user that it does not have. */
    private static final String UNKNOWN = "\"Could not find ";

    private static final int LONGEST = 200;

    private final CloudProfile profile;
    private final Caller caller;
    private final Clock clock;

    /** Logs in for this profile; the caller sends no token of its own. */
    public Login(CloudProfile profile, Caller caller, Clock clock) {
        this.profile = profile;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns a new token for the profile's project.
     *
     * @throws EmberkeepException UNREACHABLE, UNAUTHORISED or, where the profile is at fault, INVALID_INPUT
     */
    public Token perform() {
        Call call = call(address());
        Answer answer = caller.probe(call);
        if (NO_KEYSTONE.contains(answer.status())) {
            throw noKeystone(call, answer);
        }
        caller.good(call, answer);
        JsonNode token = answer.object()
                .map(object -> object.path("token"))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> caller.foreign(call, answer));
        String id = secret(answer).orElseThrow(() -> caller.foreign(call, answer));
        return read(id, token);
    }

    private EmberkeepException noKeystone(Call call, Answer answer) {
        Optional<String> said = answer.object()
                .map(object -> object.path("error").path("message").asText(""))
                .filter(message -> !message.isBlank())
                .map(message -> "\"" + Words.oneLine(message, LONGEST) + "\"");
        EmberkeepException failure = said.filter(message -> message.startsWith(UNKNOWN))
                .map(message -> new EmberkeepException(
                        ErrorKind.UNAUTHORISED, Messages.unknownCredential(profile.name(), message, profile.source())))
                .orElseGet(() -> new EmberkeepException(
                        ErrorKind.UNREACHABLE,
                        Messages.noKeystone(
                                profile.name(),
                                call.endpoint(),
                                answer.status()
                                        + said.map(message -> ": " + message).orElse(""),
                                profile.source())));
        return answer.requestId().map(failure::withRequestId).orElse(failure);
    }

    private String address() {
        String address = AuthUrl.withVersion(profile.authUrl());
        if (!AuthUrl.isWebAddress(address)) {
            throw invalid(Messages.badAddress(profile.name(), profile.authUrl(), profile.source()));
        }
        if (!address.endsWith("/v3")) {
            throw invalid(Messages.oldKeystone(profile.name(), address, profile.source()));
        }
        return address;
    }

    private Call call(String address) {
        return switch (profile.credential()) {
            case Password password -> post(address, passwordAuth(password));
            case Credential.ApplicationCredential credential -> post(address, ApplicationCredentialAuth.of(credential));
            case Credential.Token token -> tokenCall(address, checked(token));
        };
    }

    private Call tokenCall(String address, String token) {
        return scope().map(scope -> post(address, new KeystoneAuth(token, scope)))
                .orElseGet(() -> lookUp(address, token));
    }

    // Refused here, because the HTTP client would name the token in its complaint.
    private String checked(Credential.Token token) {
        String text = token.token().value().strip();
        if (!text.matches("[\\x21-\\x7e]+")) {
            throw invalid(Messages.badToken(profile.name(), profile.source()));
        }
        return text;
    }

    // A login leaves nothing behind but one more token, so it may be repeated.
    private static Call post(String address, ModelEntity auth) {
        return new Call(HttpMethod.POST, address, PATH, Map.of(), Map.of(), Optional.of(json(auth)), ACTION, true);
    }

    private static Call lookUp(String address, String token) {
        return Call.get(address, PATH, ACTION).withHeader("X-Auth-Token", token).withHeader("X-Subject-Token", token);
    }

    private KeystoneAuth passwordAuth(Password password) {
        AuthScope scope = scope().orElse(null);
        String secret = password.password().value();
        return password.user()
                .id()
                .map(id -> new KeystoneAuth(id, secret, null, scope))
                .orElseGet(() ->
                        new KeystoneAuth(password.user().label(), secret, identifier(password.userDomain()), scope));
    }

    private Optional<AuthScope> scope() {
        return profile.project()
                .map(project -> project.id()
                        .map(id -> AuthScope.project(Identifier.byId(id)))
                        .orElseGet(() -> AuthScope.project(
                                Identifier.byName(project.label()), identifier(profile.projectDomain()))));
    }

    private static Identifier identifier(Domain domain) {
        return domain.id()
                .map(Identifier::byId)
                .or(() -> domain.name().map(Identifier::byName))
                .orElse(Identifier.byId("default"));
    }

    private static String json(ModelEntity auth) {
        try {
            return ObjectMapperSingleton.getContext(auth.getClass()).writeValueAsString(auth);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Optional<String> secret(Answer answer) {
        return answer.header("X-Subject-Token").or(() -> switch (profile.credential()) {
            case Credential.Token token -> Optional.of(checked(token));
            default -> Optional.empty();
        });
    }

    private Token read(String id, JsonNode token) {
        JsonNode project = token.path("project");
        if (!project.path("id").isTextual()) {
            throw invalid(Messages.noProject(profile.name(), profile.source()));
        }
        Instant now = clock.instant();
        Duration life = life(token);
        return new Token(
                id,
                renewAt(now, life),
                now.plus(life),
                project.path("id").asText(),
                project.path("name").asText(""),
                token.path("user").path("name").asText(""),
                roles(token),
                ServiceCatalogue.of(token));
    }

    // Keystone's own span is used, not its wall time, since our clock may differ from its.
    private static Duration life(JsonNode token) {
        try {
            Instant issued = Instant.parse(token.path("issued_at").asText());
            Instant expires = Instant.parse(token.path("expires_at").asText());
            return Duration.between(issued, expires);
        } catch (java.time.format.DateTimeParseException e) {
            return Duration.ofHours(1);
        }
    }

    // A token made elsewhere can't be renewed: it is used to its end, and a refusal then tells of it.
    private Instant renewAt(Instant now, Duration life) {
        return profile.credential() instanceof Credential.Token
                ? Instant.MAX
                : now.plus(life.multipliedBy(9).dividedBy(10));
    }

    private static List<String> roles(JsonNode token) {
        List<String> roles = new ArrayList<>();
        token.path("roles").forEach(role -> roles.add(role.path("name").asText("")));
        return List.copyOf(roles);
    }

    private static EmberkeepException invalid(String sentence) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, sentence);
    }
}
