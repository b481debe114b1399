package io.emberkeep.engine.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What the sandbox tells and does past the cloud's own interface. */
final class Control {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Control(String url) {
        this.url = url;
    }

    /** Overwrites the beginning of a volume. */
    void write(String volumeId, int value) {
        send(
                "POST",
                "/volumes/" + volumeId + "/fill",
                "{\"offset\":0,\"length\":4096,\"value\":%d}".formatted(value & 0x7f));
    }

    /** Makes volumes with room for any number of backups, half of them where the driver is Ceph. */
    void makeVolumes(int count) {
        makeVolumes(count, 0);
    }

    /** The same with so many backups of each. */
    void makeVolumes(int count, int backupsOfEach) {
        send(
                "POST",
                "/scale",
                "{\"volumes\":%d,\"backups_of_each\":%d,\"project\":\"demo\"}".formatted(count, backupsOfEach));
    }

    /** Equal where all bytes of two volumes are equal. */
    String digest(String volumeId) {
        return send("GET", "/volumes/" + volumeId + "/digest", "").toString();
    }

    /** The backup on which an incremental really builds; empty for a full. */
    String parent(String backupId) {
        return send("GET", "/backups/" + backupId, "").path("parent_id").asText("");
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + " was answered by " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
