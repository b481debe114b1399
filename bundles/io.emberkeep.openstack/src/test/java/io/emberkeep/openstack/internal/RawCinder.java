package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a test needs of a real cloud and the gateway has not: attaching without a server, and revoking a token. */
record RawCinder(HttpClient http, Scope scope, String token) {
    /** Logs in as a user whose password is the name. */
    static RawCinder of(String user, Scope scope) throws Exception {
        HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        String login = """
                {"auth": {"identity": {"methods": ["password"],
                  "password": {"user": {"name": "%s", "password": "%s", "domain": {"id": "default"}}}},
                  "scope": {"project": {"id": "%s"}}}}""".formatted(user, user, scope.projectId());
        HttpRequest request = HttpRequest.newBuilder(URI.create(scope.authUrl() + "/auth/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return new RawCinder(
                http, scope, answer.headers().firstValue("X-Subject-Token").orElseThrow());
    }

    void act(String volume, String action) {
        String address = "%s:8776/v3/%s/volumes/%s/action"
                .formatted(scope.authUrl().replaceAll(":[0-9]+/.*", ""), scope.projectId(), volume);
        send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(action)));
    }

    void revokeToken() {
        send(HttpRequest.newBuilder(URI.create(scope.authUrl() + "/auth/tokens"))
                .header("X-Subject-Token", token)
                .DELETE());
    }

    private void send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.header("X-Auth-Token", token).build(), BodyHandlers.ofString());
            assertTrue(answer.statusCode() / 100 == 2, answer::body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
