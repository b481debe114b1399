package io.emberkeep.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.sandbox.Options;
import io.emberkeep.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** The sandbox in this process, a hundred times as fast as a real cloud. */
final class SandboxCloud implements CloudUnderTest, AutoCloseable {
    private static final double PACE = 0.01;
    /** Slow enough to see every state. */
    private static final double REAL_PACE = 0.5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Sandbox sandbox;
    private final JsonNode addresses;

    SandboxCloud() throws IOException {
        sandbox = Sandbox.start(new Options(0, PACE, Optional.empty()));
        addresses = json.readTree(sandbox.addresses());
    }

    @Override
    public String authUrl() {
        return sandbox.authUrl();
    }

    @Override
    public Account owner() {
        return new Account("demo", "demo", "demo");
    }

    @Override
    public Account admin() {
        return new Account("admin", "admin", "demo");
    }

    @Override
    public Account reader() {
        return new Account("auditor", "auditor", "demo");
    }

    @Override
    public Account stranger() {
        return new Account("demo", "demo", "demo2");
    }

    @Override
    public AppCredential credential() {
        return new AppCredential(
                addresses.get("application_credential_id").asText(),
                addresses.get("application_credential_secret").asText());
    }

    @Override
    public void write(String volumeId, int offsetMib, int lengthMib, long seed) {
        control(
                "POST",
                "/volumes/" + volumeId + "/write",
                "{\"offset_mib\":%d,\"length_mib\":%d,\"seed\":%d}".formatted(offsetMib, lengthMib, seed));
    }

    @Override
    public String digest(String volumeId) {
        return control("GET", "/volumes/" + volumeId + "/digest", "")
                .get("digest")
                .asText();
    }

    @Override
    public void atRealPace(Runnable steps) {
        control("PUT", "/settings", "{\"pace\":" + REAL_PACE + "}");
        try {
            steps.run();
        } finally {
            control("PUT", "/settings", "{\"pace\":" + PACE + "}");
        }
    }

    @Override
    public Optional<Backstage> backstage() {
        return Optional.of(new Backstage() {
            @Override
            public void kill(String backupHost) {
                control("POST", "/hosts/" + backupHost + "/kill", "");
            }

            @Override
            public void restart(String backupHost) {
                control("POST", "/hosts/" + backupHost + "/restart", "");
            }

            @Override
            public void loseRecord(String backupId) {
                control("DELETE", "/backups/" + backupId + "/record", "");
            }
        });
    }

    /** Rules the sandbox from behind. */
    JsonNode control(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.controlUrl() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return json.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        http.close();
    }
}
