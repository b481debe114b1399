package io.emberkeep.sandbox.internal.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the people of the company ask the cloud with: the ordinary API, and the control endpoint for the time of day. */
final class Client implements AutoCloseable {
    private static final String VERSIONS = "OpenStack-API-Version";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode addresses;
    private String token = "";

    /**
     * For one cloud.
     *
     * @param addresses the line of JSON in which it tells where it listens
     */
    Client(String addresses) throws IOException {
        this.addresses = json.readTree(addresses);
    }

    /**
     * Logs in with a password that is the user's name; a token lives by the clock of the cloud.
     *
     * @return the id of the company's project
     */
    String login(String user) throws IOException {
        Map<String, Object> domain = Map.of("id", "default");
        Map<String, Object> password = Map.of("user", Map.of("name", user, "password", user, "domain", domain));
        Map<String, Object> identity = Map.of("methods", List.of("password"), "password", password);
        Map<String, Object> scope = Map.of("project", Map.of("name", "demo", "domain", domain));
        Map<String, Object> auth = Map.of("auth", Map.of("identity", identity, "scope", scope));
        HttpResponse<byte[]> answer = send("POST", text("auth_url") + "/auth/tokens", auth);
        token = answer.headers().firstValue("X-Subject-Token").orElseThrow(() -> refused("a login", answer));
        return json.readTree(answer.body()).at("/token/project/id").asText();
    }

    /** Asks Cinder; fails where it refuses. */
    JsonNode cinder(String method, String path, Object body) throws IOException {
        return checked(path, send(method, text("volume") + "/v3" + path, body));
    }

    /** Asks Cinder; empty where it refuses. */
    Optional<JsonNode> tryCinder(String method, String path, Object body) throws IOException {
        HttpResponse<byte[]> answer = send(method, text("volume") + "/v3" + path, body);
        return answer.statusCode() < 400 ? Optional.of(json.readTree(answer.body())) : Optional.empty();
    }

    /** Asks Nova; fails where it refuses. */
    JsonNode nova(String method, String path, Object body) throws IOException {
        return checked(path, send(method, text("compute") + "/v2.1" + path, body));
    }

    /** Rules the cloud from behind. */
    JsonNode control(String method, String path, Object body) throws IOException {
        return checked(path, send(method, text("control") + path, body));
    }

    private JsonNode checked(String what, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw refused(what, answer);
        }
        return answer.body().length == 0 ? MissingNode.getInstance() : json.readTree(answer.body());
    }

    private static IllegalStateException refused(String what, HttpResponse<byte[]> answer) {
        return new IllegalStateException("The sandbox refused %s of its company: %d %s"
                .formatted(what, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
    }

    private HttpResponse<byte[]> send(String method, String url, Object body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("X-Auth-Token", token)
                .header(VERSIONS, "volume 3.70")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String text(String name) {
        return addresses.get(name).asText();
    }

    @Override
    public void close() {
        http.close();
    }
}
