package io.emberkeep.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.emberkeep.sandbox.internal.company.Company;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A sandbox with a client, for tests of what no real cloud does on demand. */
final class SandboxFixture implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LOGIN = "{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'%1$s',"
            + "'password':'%1$s','domain':{'id':'default'}}}},"
            + "'scope':{'project':{'name':'demo','domain':{'id':'default'}}}}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final String volumeUrl;
    private String token;

    private SandboxFixture(Sandbox sandbox) throws IOException {
        this.sandbox = sandbox;
        this.volumeUrl = JSON.readTree(sandbox.addresses()).get("volume").asText() + "/v3";
    }

    /** One with a company in it. */
    static SandboxFixture startWithCompany() throws IOException {
        SandboxFixture fixture = start(Optional.empty());
        Company.settleIn(fixture.sandbox.addresses(), InstantSource.system());
        fixture.login();
        return fixture;
    }

    static SandboxFixture start(Optional<Path> state) throws IOException {
        SandboxFixture fixture = new SandboxFixture(Sandbox.start(new Options(0, 0.01, state)));
        fixture.login();
        return fixture;
    }

    void login() throws IOException {
        login("demo");
    }

    void login(String user) throws IOException {
        token = send("POST", sandbox.authUrl() + "/auth/tokens", LOGIN.formatted(user))
                .headers()
                .firstValue("X-Subject-Token")
                .orElseThrow();
    }

    HttpResponse<String> cinder(String method, String path, String body) throws IOException {
        return send(method, volumeUrl + path, body);
    }

    JsonNode get(String path) throws IOException {
        String text = cinder("GET", path, "").body();
        return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    }

    JsonNode control(String method, String path, String body) throws IOException {
        String text = send(method, sandbox.controlUrl() + path, body).body();
        return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    }

    /** The id of something that is only being made. */
    String made(String path, String root, String body) throws IOException {
        return JSON.readTree(cinder("POST", path, body).body())
                .at("/" + root + "/id")
                .asText();
    }

    String newVolume() throws IOException {
        String id = made("/volumes", "volume", "{'volume':{'size':1,'name':'v'}}");
        until("/volumes/" + id, "/volume/status", "available");
        return id;
    }

    /** A finished backup. */
    String newBackup(String volume, String more) throws IOException {
        String id = made("/backups", "backup", "{'backup':{'volume_id':'" + volume + "'" + more + "}}");
        until("/backups/" + id, "/backup/status", "available");
        until("/volumes/" + volume, "/volume/status", "available");
        return id;
    }

    void until(String path, String field, String value) {
        until(() -> {
            try {
                return get(path).at(field).asText().equals(value);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + PATIENCE + " in vain.");
            }
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, 20, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private HttpResponse<String> send(String method, String url, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("OpenStack-API-Version", "volume 3.70")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
    }
}
