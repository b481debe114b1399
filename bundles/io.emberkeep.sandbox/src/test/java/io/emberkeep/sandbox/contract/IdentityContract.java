package io.emberkeep.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Logging in, and what a token opens. */
abstract class IdentityContract extends Contract {
    private static final String DENIED = "The request you have made requires authentication.";

    @Test
    void tokenTellsUserProjectRolesAndTimes() {
        JsonNode token = owner().tokenBody();
        assertEquals("password", token.path("methods").path(0).asText());
        assertEquals(cloud().owner().user(), token.path("user").path("name").asText());
        assertEquals("Default", token.path("user").path("domain").path("name").asText());
        assertEquals(
                cloud().owner().project(), token.path("project").path("name").asText());
        assertTrue(token.path("expires_at").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000000Z"));
        List<String> roles = new ArrayList<>();
        token.path("roles").forEach(role -> roles.add(role.path("name").asText()));
        assertTrue(roles.contains("member"), roles::toString);
    }

    @Test
    void catalogueHasAnEndpointOfEachInterface() {
        for (JsonNode service : owner().tokenBody().path("catalog")) {
            Set<String> interfaces = new TreeSet<>();
            service.path("endpoints")
                    .forEach(endpoint ->
                            interfaces.add(endpoint.path("interface").asText()));
            assertEquals(Set.of("admin", "internal", "public"), interfaces, service::toString);
        }
        assertTrue(owner().offers("block-storage"));
        assertTrue(owner().endpoint("volumev3").endsWith("/v3/" + owner().project()));
    }

    @Test
    void applicationCredentialOpensItsProject() {
        Answer answer = credentialLogin(cloud().credential().secret());
        Tenant tenant = Tenant.of(answer);
        assertEquals(owner().project(), tenant.project());
        assertEquals(
                "application_credential",
                tenant.tokenBody().path("methods").path(0).asText());
        assertFalse(tenant.tokenBody().path("application_credential").isMissingNode());
        tenant.get("/backups").expect(200);
    }

    @Test
    void applicationCredentialIsMadeListedAndTakenAway() {
        String path = "/users/" + owner().user() + "/application_credentials";
        String wish = "{'application_credential':{'name':'contract " + System.nanoTime() + "'}}";
        Answer made = keystone("POST", path, wish).expect(201);
        String id = made.at("application_credential", "id");
        String secret = made.at("application_credential", "secret");
        assertFalse(secret.isEmpty());
        assertEquals(owner().project(), made.at("application_credential", "project_id"));
        assertEquals("null", made.at("application_credential", "unrestricted"));
        Answer listed = keystone(path).expect(200);
        assertTrue(listed.text().contains(id), listed::text);
        assertFalse(listed.text().contains(secret), "a secret is told once");
        Tenant.of(credentialLogin(id, secret)).get("/backups?limit=1").expect(200);
        keystone("DELETE", path + "/" + id, "").expect(204);
        String gone = "Could not find Application Credential: " + id + ".";
        credentialLogin(id, secret).refuses(404, "error", gone);
        keystone("DELETE", path + "/" + id, "").refuses(404, "error", gone);
    }

    @Test
    void applicationCredentialsOfOthersAreTheirs() {
        String path = "/users/" + admin().user() + "/application_credentials";
        String denied = "You are not authorized to perform the requested action: identity:";
        keystone(path).refuses(403, "error", denied + "list_application_credentials.");
        keystone("POST", path, "{'application_credential':{'name':'contract'}}")
                .refuses(403, "error", denied + "create_application_credential.");
        keystone("DELETE", path + "/" + NOBODY.replace("-", ""), "")
                .refuses(403, "error", denied + "delete_application_credential.");
    }

    @Test
    void wrongSecretsAreDenied() {
        credentialLogin("wrong").refuses(401, "error", DENIED);
        login(Tenant.passwordLogin(cloud().owner(), "wrong")).refuses(401, "error", DENIED);
        login(Tenant.passwordLogin(new CloudUnderTest.Account(cloud().owner().user(), "x", "no-such-project"), "x"))
                .refuses(401, "error", DENIED);
    }

    @Test
    void malformedLoginsAreExplained() {
        String why = " The server could not comply with the request since it is either malformed or otherwise"
                + " incorrect. The client is assumed to be in error.";
        login("{}").refuses(400, "error", "Expecting to find auth in request body." + why);
        login("{'auth':{'identity':{'methods':['magic']}}}")
                .refuses(400, "error", "Expecting to find magic in identity." + why);
    }

    @Test
    void tokenMakesATokenForAnotherProject() {
        Answer answer = login(("{'auth':{'identity':{'methods':['token'],'token':{'id':'%s'}},"
                        + "'scope':{'project':{'name':'%s','domain':{'id':'default'}}}}}")
                .formatted(owner().token(), cloud().stranger().project()));
        Tenant other = Tenant.of(answer);
        // In whatever order: it differs from one start of Keystone to the next.
        assertEquals(
                Set.of("token", "password"), Set.copyOf(texts(other.tokenBody().path("methods"))));
        assertEquals(
                owner().tokenBody().path("expires_at").asText(),
                other.tokenBody().path("expires_at").asText());
    }

    @Test
    void unscopedTokenHasNoCatalogue() {
        Answer answer = login(("{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'%s',"
                        + "'password':'%s','domain':{'id':'default'}}}}}}")
                .formatted(cloud().owner().user(), cloud().owner().password()));
        answer.expect(201);
        assertTrue(answer.body().path("token").path("catalog").isMissingNode());
        assertTrue(answer.body().path("token").path("project").isMissingNode());
    }

    @Test
    void projectsAndRegionsAreListed() {
        Answer projects = keystone("/auth/projects").expect(200);
        List<String> names = new ArrayList<>();
        projects.body()
                .path("projects")
                .forEach(project -> names.add(project.path("name").asText()));
        assertTrue(
                names.containsAll(
                        List.of(cloud().owner().project(), cloud().stranger().project())),
                names::toString);
        Answer regions = keystone("/regions").expect(200);
        assertEquals(1, regions.body().path("regions").size());
        keystone("/projects")
                .refuses(
                        403,
                        "error",
                        "You are not authorized to perform the requested action: identity:list_projects.");
    }

    @Test
    void tokensOfOthersAreTheAdministrators() {
        Answer versions = Tenant.send("GET", cloud().authUrl(), "", "", "").expect(200);
        assertEquals("v3.14", versions.at("version", "id"));
        keystone("/auth/tokens")
                .refuses(
                        403,
                        "error",
                        "You are not authorized to perform the requested action: identity:validate_token.");
        Tenant.send("GET", cloud().authUrl() + "/auth/tokens", admin().token(), "", "")
                .refuses(404, "error", "No token in the request");
    }

    @Test
    void noTokenAndABadOneAreDenied() {
        String url = owner().endpoint("volumev3") + "/backups";
        for (String token : List.of("", "nonsense")) {
            Answer answer = Tenant.send("GET", url, token, "volume 3.70", "");
            answer.refuses(401, "error", DENIED);
            assertEquals("Unauthorized", answer.at("error", "title"));
            assertTrue(
                    answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Keystone uri="));
        }
    }

    @Test
    void tokenOfOneProjectDoesNotOpenAnother() {
        Tenant stranger = stranger();
        Tenant.send("GET", owner().endpoint("volumev3") + "/backups", stranger.token(), "volume 3.70", "")
                .refuses(400, "badRequest", "Malformed request url");
    }

    private Answer credentialLogin(String secret) {
        return credentialLogin(cloud().credential().id(), secret);
    }

    private Answer credentialLogin(String id, String secret) {
        return login(("{'auth':{'identity':{'methods':['application_credential'],"
                        + "'application_credential':{'id':'%s','secret':'%s'}}}}")
                .formatted(id, secret));
    }

    private Answer login(String body) {
        return Tenant.send("POST", cloud().authUrl() + "/auth/tokens", "", "", body);
    }

    private Answer keystone(String path) {
        return keystone("GET", path, "");
    }

    private Answer keystone(String method, String path, String body) {
        return Tenant.send(method, cloud().authUrl() + path, owner().token(), "", body);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
