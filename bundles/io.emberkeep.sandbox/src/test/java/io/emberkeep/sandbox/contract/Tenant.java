package io.emberkeep.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.emberkeep.sandbox.contract.CloudUnderTest.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.StreamSupport;

/** Somebody who is logged in and sends plain HTTP. */
final class Tenant {
    static final String NEWEST = "3.70";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;
    private final JsonNode login;

    private Tenant(String token, JsonNode login) {
        this.token = token;
        this.login = login;
    }

    static Tenant login(CloudUnderTest cloud, Account account) {
        String body = passwordLogin(account, account.password());
        return of(send("POST", cloud.authUrl() + "/auth/tokens", "", "", body));
    }

    static Tenant of(Answer login) {
        login.expect(201);
        return new Tenant(
                login.headers().firstValue("X-Subject-Token").orElseThrow(),
                login.body().get("token"));
    }

    static String passwordLogin(Account account, String password) {
        return ("{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'%s','password':'%s',"
                        + "'domain':{'name':'Default'}}}},"
                        + "'scope':{'project':{'name':'%s','domain':{'id':'default'}}}}}")
                .formatted(account.user(), password, account.project());
    }

    String token() {
        return token;
    }

    String project() {
        return login.path("project").path("id").asText();
    }

    String user() {
        return login.path("user").path("id").asText();
    }

    JsonNode tokenBody() {
        return login;
    }

    Answer get(String path) {
        return cinder("GET", path, "", NEWEST);
    }

    Answer post(String path, String body) {
        return cinder("POST", path, body, NEWEST);
    }

    Answer delete(String path) {
        return cinder("DELETE", path, "", NEWEST);
    }

    /** A request to Cinder in this project; single quotes in the body stand for double ones. */
    Answer cinder(String method, String path, String body, String version) {
        return send(method, endpoint("volumev3") + path, token, version.isEmpty() ? "" : "volume " + version, body);
    }

    Answer nova(String method, String path, String body, String version) {
        return send(method, endpoint("compute") + path, token, "compute " + version, body);
    }

    Answer glance(String method, String path, String body) {
        return send(method, endpoint("image") + path, token, "", body);
    }

    boolean offers(String type) {
        return StreamSupport.stream(login.path("catalog").spliterator(), false)
                .anyMatch(service -> service.path("type").asText().equals(type));
    }

    String endpoint(String type) {
        for (JsonNode service : login.path("catalog")) {
            for (JsonNode endpoint : service.path("endpoints")) {
                if (service.path("type").asText().equals(type)
                        && endpoint.path("interface").asText().equals("public")) {
                    return endpoint.path("url").asText();
                }
            }
        }
        throw new IllegalStateException("The catalogue has no " + type + ".");
    }

    static Answer send(String method, String url, String token, String version, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("X-Auth-Token", token);
        }
        if (!version.isEmpty()) {
            request.header("OpenStack-API-Version", version);
        }
        return sent(request.build());
    }

    private static Answer sent(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            String text = response.body();
            boolean isJson = text.startsWith("{") || text.startsWith("[");
            JsonNode body = isJson ? JSON.readTree(text) : MissingNode.getInstance();
            return new Answer(response.statusCode(), body, text, response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
