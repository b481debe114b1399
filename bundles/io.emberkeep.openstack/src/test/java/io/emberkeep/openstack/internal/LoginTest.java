package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    private static final Password ADA = new Password(Named.byName("ada"), new Secret("p\"w"), Domain.DEFAULT);

    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void scopeSaysWhereTheConnectionLeads() {
        CloudGateway gateway = Connections.to(cloud);

        assertEquals(new Scope(cloud.authUrl(), "One", "p1", "demo"), gateway.scope());
        assertEquals(new Microversion(3, 70), gateway.microversion());
    }

    @Test
    void passwordByNamesAndTheirDomains() throws Exception {
        Domain domain = new Domain(Optional.empty(), Optional.of("Łódź"));
        connect(new CloudProfile(
                "lab",
                cloud.authUrl(),
                new Password(Named.byName("ada"), new Secret("p\"w"), domain),
                Optional.of(Named.byName("demo")),
                Domain.DEFAULT,
                Optional.empty(),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "clouds.yaml"));

        assertEquals(new ObjectMapper().readTree("""
            {"auth": {"identity": {"methods": ["password"],
                "password": {"user": {"name": "ada", "password": "p\\"w", "domain": {"name": "Łódź"}}}},
              "scope": {"project": {"name": "demo", "domain": {"id": "default"}}}}}\
            """), sent());
    }

    @Test
    void passwordByIds() throws Exception {
        Password password = new Password(Named.byId("u1"), new Secret("pw"), Domain.DEFAULT);
        connect(Connections.profile(
                cloud, password, Optional.of(Named.byId("p1")), Optional.empty(), "public", Map.of()));

        assertEquals(new ObjectMapper().readTree("""
            {"auth": {"identity": {"methods": ["password"], "password": {"user": {"id": "u1", "password": "pw"}}},
              "scope": {"project": {"id": "p1"}}}}\
            """), sent());
    }

    @Test
    void applicationCredentialByIdAsksForNoScope() throws Exception {
        connect(withoutProject(
                new ApplicationCredential(Named.byId("c1"), new Secret("s"), Optional.empty(), Domain.DEFAULT)));

        assertEquals(new ObjectMapper().readTree("""
            {"auth": {"identity": {"methods": ["application_credential"],
              "application_credential": {"id": "c1", "secret": "s"}}}}\
            """), sent());
    }

    @Test
    void applicationCredentialByNameNamesItsOwner() throws Exception {
        connect(withoutProject(new ApplicationCredential(
                Named.byName("nightly"), new Secret("s"), Optional.of(Named.byName("ada")), Domain.DEFAULT)));

        assertEquals(new ObjectMapper().readTree("""
            {"auth": {"identity": {"methods": ["application_credential"], "application_credential":
              {"name": "nightly", "secret": "s", "user": {"name": "ada", "domain": {"id": "default"}}}}}}\
            """), sent());
    }

    @Test
    void tokenIsExchangedForOneOfTheProject() throws Exception {
        connect(Connections.profile(cloud, new Token(new Secret("t0"))));

        assertEquals(new ObjectMapper().readTree("""
            {"auth": {"identity": {"methods": ["token"], "token": {"id": "t0"}},
              "scope": {"project": {"name": "demo", "domain": {"id": "default"}}}}}\
            """), sent());
    }

    @Test
    void tokenThatHasItsProjectAlreadyIsOnlyLookedUp() {
        cloud.on("GET /identity/v3/auth/tokens", request -> json(200, cloud.tokenBody("2026-11-23T15:00:00.000000Z")));

        CloudGateway gateway = connect(withoutProject(new Token(new Secret("t0"))));

        assertEquals("p1", gateway.scope().projectId());
        assertEquals("t0", cloud.seen("GET", "/auth/tokens").get(0).header("x-subject-token"));
    }

    @Test
    void tokenMayBringTheEndOfItsLineAlong() {
        cloud.on("GET /identity/v3/auth/tokens", request -> json(200, cloud.tokenBody("2026-11-23T15:00:00.000000Z")));

        connect(withoutProject(new Token(new Secret("t0\n"))));

        assertEquals("t0", cloud.seen("GET", "/auth/tokens").get(0).header("x-auth-token"));
    }

    @Test
    void tokenThatIsNoneIsRefusedWithoutBeingShown() {
        EmberkeepException failure = refused(withoutProject(new Token(new Secret("hush\nhush"))));

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertFalse(failure.getMessage().contains("hush"), failure.getMessage());
    }

    @Test
    void wrongPasswordSaysWhereToCorrectIt() {
        cloud.on("POST /identity/v3/auth/tokens", request -> json(401, """
            {"error": {"code": 401, "title": "Unauthorized",
              "message": "The request you have made requires authentication."}}\
            """));

        EmberkeepException failure = refused(Connections.profile(cloud));

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertEquals(
                "Could not log in: cloud lab does not accept the credential (\"The request you have made requires "
                        + "authentication\"); check it in clouds.yaml.",
                failure.getMessage());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void loginIsRepeatedWhileKeystoneIsAway() {
        AtomicInteger left = new AtomicInteger(2);
        String body = cloud.tokenBody("2026-11-23T15:00:00.000000Z");
        cloud.on(
                "POST /identity/v3/auth/tokens",
                request -> left.getAndDecrement() > 0
                        ? json(503, "<html>busy</html>")
                        : json(201, body).with("X-Subject-Token", "t"));

        assertEquals("p1", Connections.to(cloud).scope().projectId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>nginx</html>", "{}", "{\"token\": []}"})
    void pageThatIsNotKeystonesIsToldAsSuch(String body) {
        cloud.on("POST /identity/v3/auth/tokens", request -> json(200, body).with("X-Subject-Token", "t"));

        EmberkeepException failure = refused(Connections.profile(cloud));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertTrue(failure.getMessage().contains("does not speak OpenStack"), failure.getMessage());
    }

    @Test
    void answerWithoutATokenIsNoLogin() {
        cloud.on("POST /identity/v3/auth/tokens", request -> json(201, cloud.tokenBody("2026-11-23T15:00:00Z")));

        assertEquals(ErrorKind.UNREACHABLE, refused(Connections.profile(cloud)).kind());
    }

    @Test
    void credentialWithoutAProjectIsRefused() {
        cloud.on(
                "POST /identity/v3/auth/tokens",
                request -> json(201, "{\"token\": {\"catalog\": []}}").with("X-Subject-Token", "t"));

        EmberkeepException failure = refused(withoutProject(ADA));

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertTrue(failure.getMessage().contains("project_name"), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"/identity", "/identity/", "/identity/v3", "/identity/v3/"})
    void versionOfKeystoneIsAddedWhereItIsNotWritten(String path) {
        assertEquals(cloud.authUrl(), connect(at(cloud.url(path))).scope().authUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud.example:5000", "ftp://cloud.example", "http://", "http://a b", "", "http://x/v2.0"})
    void addressThatCannotBeAskedIsRefused(String address) {
        EmberkeepException failure = refused(at(address));

        assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        assertTrue(failure.getMessage().contains("clouds.yaml"), failure.getMessage());
    }

    @Test
    void unknownHostIsToldInWords() {
        EmberkeepException failure = refused(at("http://no-such-host.invalid:5000/v3"));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertTrue(failure.getMessage().contains("name"), failure.getMessage());
    }

    private CloudProfile at(String authUrl) {
        return new CloudProfile(
                "lab",
                authUrl,
                ADA,
                Optional.of(Named.byName("demo")),
                Domain.DEFAULT,
                Optional.empty(),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "clouds.yaml");
    }

    private CloudProfile withoutProject(Credential credential) {
        return Connections.profile(cloud, credential, Optional.empty(), Optional.of("One"), "public", Map.of());
    }

    private static CloudGateway connect(CloudProfile profile) {
        return new Connections().connector().connect(profile);
    }

    private static EmberkeepException refused(CloudProfile profile) {
        return assertThrows(EmberkeepException.class, () -> connect(profile));
    }

    private JsonNode sent() throws Exception {
        return new ObjectMapper()
                .readTree(cloud.seen("POST", "/auth/tokens").get(0).body());
    }
}
