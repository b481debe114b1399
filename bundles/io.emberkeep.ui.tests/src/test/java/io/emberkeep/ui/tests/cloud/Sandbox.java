package io.emberkeep.ui.tests.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The sandbox cloud of the journeys: what stands in it, and what is done to it behind the console's back. */
public final class Sandbox implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PACE = 0.01;
    private static final String LOGIN = "{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'demo',"
            + "'password':'demo','domain':{'id':'default'}}}},"
            + "'scope':{'project':{'name':'demo','domain':{'id':'default'}}}}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final SandboxProcess process = SandboxProcess.start(PACE);

    /** What a clouds.yaml says to reach this cloud under some names. */
    public String cloudsYaml(Collection<String> names) {
        return process.cloudsYaml(names);
    }

    /** The address of Keystone. */
    public String keystone() {
        return process.address("auth_url");
    }

    /** The id of an application credential of the project. */
    public String credentialId() {
        return process.address("application_credential_id");
    }

    /** The secret of that credential. */
    public String credentialSecret() {
        return process.address("application_credential_secret");
    }

    /** An empty volume of the Ceph zone, of 1 GiB. */
    public String newVolume(String name) {
        return newVolume(name, "ssd");
    }

    /** An empty volume of a type, of 1 GiB. */
    public String newVolume(String name, String type) {
        String id = cinder(
                        "POST",
                        "/volumes",
                        "{'volume':{'size':1,'name':'%s','volume_type':'%s'}}".formatted(name, type))
                .at("/volume/id")
                .asText();
        Until.holds(
                "volume " + name + " is available",
                () -> cinder("GET", "/volumes/" + id, "")
                        .at("/volume/status")
                        .asText()
                        .equals("available"));
        return id;
    }

    /** A finished backup, made by another tool than Emberkeep. */
    public String newBackup(String volumeId, String name, boolean incremental) {
        String id = cinder(
                        "POST",
                        "/backups",
                        "{'backup':{'volume_id':'%s','name':'%s','incremental':%s,'force':true}}"
                                .formatted(volumeId, name, incremental))
                .at("/backup/id")
                .asText();
        Until.holds(
                "backup " + name + " is available",
                () -> cinder("GET", "/backups/" + id, "")
                        .at("/backup/status")
                        .asText()
                        .equals("available"));
        return id;
    }

    /** A server that runs from a volume. */
    public void attach(String volumeId, String server) {
        cinder("POST", "/volumes/" + volumeId + "/action", "{'os-set_bootable':{'bootable':true}}");
        nova(
                "POST",
                "/servers",
                ("{'server':{'name':'%s','flavorRef':'%s','networks':'none','block_device_mapping_v2':"
                                + "[{'uuid':'%s','source_type':'volume','destination_type':'volume','boot_index':0}]}}")
                        .formatted(server, flavor(), volumeId));
        Until.holds(
                "server " + server + " uses its volume",
                () -> cinder("GET", "/volumes/" + volumeId, "")
                        .at("/volume/status")
                        .asText()
                        .equals("in-use"));
    }

    private String flavor() {
        return nova("GET", "/flavors", "").at("/flavors/0/id").asText();
    }

    /** Writes bytes onto a volume that depend on the seed alone. */
    public void write(String volumeId, int offsetMib, int lengthMib, long seed) {
        control(
                "POST",
                "/volumes/" + volumeId + "/write",
                "{'offset_mib':%d,'length_mib':%d,'seed':%d}".formatted(offsetMib, lengthMib, seed));
    }

    /** SHA-256 of all bytes of a volume. */
    public String sha256(String volumeId) {
        return control("GET", "/volumes/" + volumeId + "/sha256", "")
                .get("sha256")
                .asText();
    }

    /** The volumes of the project with a name. */
    public List<String> volumesNamed(String name) {
        return StreamSupport.stream(
                        cinder("GET", "/volumes/detail", "").get("volumes").spliterator(), false)
                .filter(volume -> volume.get("name").asText().equals(name))
                .map(volume -> volume.get("id").asText())
                .toList();
    }

    /** The backups of a volume, newest first. */
    public List<JsonNode> backupsOf(String volumeId) {
        return StreamSupport.stream(
                        cinder("GET", "/backups/detail?volume_id=" + volumeId, "")
                                .get("backups")
                                .spliterator(),
                        false)
                .toList();
    }

    /** Changes how much of a real cloud's time everything takes; {@link #fast()} undoes it. */
    public void pace(double pace) {
        control("PUT", "/settings", "{'pace':" + pace + "}");
    }

    /** Everything takes a hundredth of a real cloud's time again. */
    public void fast() {
        pace(PACE);
    }

    /** Thousands of volumes with a history in another project. */
    public void scale(String project, int volumes, int backupsOfEach) {
        control(
                "POST",
                "/scale",
                "{'project':'%s','volumes':%d,'backups_of_each':%d}".formatted(project, volumes, backupsOfEach));
    }

    /** Orders a fault; the README of the sandbox says which there are. */
    public void fault(String fault) {
        control("POST", "/faults", fault);
    }

    /** Ends all faults. */
    public void heal() {
        control("DELETE", "/faults", "");
    }

    private JsonNode control(String method, String path, String body) {
        return send(method, process.address("control") + path, body);
    }

    private JsonNode nova(String method, String path, String body) {
        return send(method, process.address("compute") + "/v2.1" + path, body);
    }

    private JsonNode cinder(String method, String path, String body) {
        return send(method, process.address("volume") + "/v3" + path, body);
    }

    /** Sends a request as the project's member; single quotes in the body stand for double ones. */
    private JsonNode send(String method, String url, String body) {
        HttpResponse<String> response = exchange(method, url, body, Optional.of(token()));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + url + ": " + response.body());
        }
        return response.body().isEmpty() ? MissingNode.getInstance() : read(response.body());
    }

    private String token() {
        return exchange("POST", process.address("auth_url") + "/auth/tokens", LOGIN, Optional.empty())
                .headers()
                .firstValue("X-Subject-Token")
                .orElseThrow();
    }

    private HttpResponse<String> exchange(String method, String url, String body, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("OpenStack-API-Version", "volume 3.70")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
        token.ifPresent(text -> request.header("X-Auth-Token", text));
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
