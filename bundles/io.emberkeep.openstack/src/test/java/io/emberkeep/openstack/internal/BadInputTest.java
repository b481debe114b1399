package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static io.emberkeep.openstack.internal.FakeCloud.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.VolumeRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clouds that are not as they should be: each is told in one sentence, with what it was about and what to do next. */
class BadInputTest {
    private static final String LOGIN = "POST /identity/v3/auth/tokens";

    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        300 | {"versions": {"values": [{"id": "v3.14", "status": "stable"}]}}
        300 | <html>Multiple Choices</html>
        404 | {"error": {"code": 404, "title": "Not Found", "message": "The resource could not be found."}}
        404 | <html>404 Not Found</html>
        404 | {}
        """)
    void keystoneThatIsNotAtItsAddress(int status, String body) {
        cloud.on(LOGIN, request -> json(status, body).with("x-openstack-request-id", "req-3"));

        EmberkeepException failure = failed(this::connect);

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertEquals(Optional.of("req-3"), failure.requestId());
        assertSentence(
                failure, "Could not log in: ", cloud.authUrl(), "HTTP " + status, "correct auth_url in clouds.yaml");
        assertEquals(body.contains("message"), failure.getMessage().contains("could not be found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Application Credential: 8b1bf360", "user: nobody"})
    void keystoneThatDoesNotKnowTheCredentialIsThere(String what) {
        cloud.on(LOGIN, request -> json(404, """
                {"error": {"code": 404, "message": "Could not find %s.", "title": "Not Found"}}""".formatted(what)));

        EmberkeepException failure = failed(this::connect);

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertSentence(failure, "Could not log in: ", "Could not find " + what, "make a new one", "clouds.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        expired | expired at
        self-signed | vouches for itself
        other-host | is for other.example and not for this address
        unknown-authority | whom this computer does not know
        """)
    void certificateThatCannotBeTrusted(String kind, String why, @TempDir Path folder) throws Exception {
        TestCertificates certificates = new TestCertificates(folder);
        Tls tls = Tls.PLATFORM;
        switch (kind) {
            case "expired" -> certificates.selfSigned(kind, "ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
            case "self-signed" -> certificates.selfSigned(kind, "ip:127.0.0.1");
            case "other-host" -> {
                certificates.selfSigned(kind, "dns:other.example");
                tls = new Tls(true, Optional.of(folder.resolve(kind + ".pem")));
            }
            default -> certificates.signed(kind, "ip:127.0.0.1");
        }
        try (FakeCloud encrypted = certificates.cloud(kind)) {
            Tls judged = tls;
            EmberkeepException failure = failed(() -> new Connections()
                    .connector()
                    .connect(Connections.profile(encrypted).with(judged)));

            assertEquals(ErrorKind.UNTRUSTED, failure.kind());
            assertSentence(failure, "Could not log in: cloud lab at ", encrypted.authUrl(), why, "; ");
            assertEquals(0, encrypted.seen("POST", "").size(), "no credential is sent");
        }
    }

    @Test
    void cloudWithoutBlockStorage() {
        cloud.catalogue(service("compute", "public", "One", cloud.url("/compute")));

        assertSentence(failed(this::connect), "Cloud lab has no block storage", "compute", "choose another cloud");
    }

    @Test
    void blockStorageWithoutABackupService() {
        cloud.onCinder(
                "POST",
                "/backups",
                request ->
                        json(404, "{\"itemNotFound\": {\"message\": \"Service cinder-backup could not be found.\"}}"));
        BackupRequest wish = new BackupRequest("v1", Optional.empty(), "n", false, true, Map.of());

        EmberkeepException failure = failed(() -> connect().createBackup(wish));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertSentence(failure, "Could not back up volume v1: ", "cinder-backup", "ask the cloud's operator");
    }

    @Test
    void blockStorageThatIsTooOld() {
        cloud.catalogue(service("block-storage", "public", "One", cloud.url("/volume/v2/p1")));
        assertSentence(failed(this::connect), "The block storage of cloud lab at ", "version 3", "ask its operator");

        cloud.catalogue(service("block-storage", "public", "One", cloud.url("/volume/v3/p1")));
        cloud.onCinder(
                "GET",
                "/volumes/detail",
                request ->
                        json(406, "{\"computeFault\": {\"message\": \"Version 3.70 is not supported by the API.\"}}"));
        assertSentence(
                failed(() -> connect().volumes()), "Could not list the volumes: ", "3.70", "start Emberkeep again");
    }

    @Test
    void credentialThatIsRevokedInMidPaging() {
        cloud.onCinder("GET", "/volumes/detail", request -> {
            cloud.revokeTokens();
            cloud.on(
                    LOGIN, login -> json(401, "{\"error\": {\"code\": 401, \"message\": \"The account is locked.\"}}"));
            return json(200, "{\"volumes\": [{\"id\": \"v1\", \"status\": \"available\", \"size\": 1}], \"count\": 9}");
        });

        int before = cloud.seen("POST", "/auth/tokens").size();
        EmberkeepException failure = failed(() -> connect().volumes());

        assertEquals(ErrorKind.UNAUTHORISED, failure.kind());
        assertSentence(failure, "cloud lab", "The account is locked", "clouds.yaml");
        assertEquals(before + 2, cloud.seen("POST", "/auth/tokens").size(), "a login and one more try for all pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/volumes/detail", "/snapshots/detail", "/backups/detail"})
    void pageInsteadOfAList(String path) {
        cloud.onCinder(
                "GET", "/[a-z]+/detail", request -> json(200, "{\"volumes\": [], \"snapshots\": [], \"backups\": []}"));
        cloud.onCinder("GET", path, request -> json(200, "<html><body>Please sign in</body></html>"));
        CloudGateway gateway = connect();

        EmberkeepException failure = failed(() -> {
            gateway.volumes();
            gateway.snapshots();
            gateway.backups();
        });

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
        assertSentence(failure, "Could not list the ", "cloud lab", "check the address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"quoted\" %s {0} \\",
                "two\nlines\r\n\ttab\u2028and\u0000more",
                "\u05d0\u05d1 \u202eevil\u2066",
                "long"
            })
    void namesInSentencesStayInTheirLine(String name) {
        String odd = name.equals("long") ? "ż".repeat(255) : name;
        cloud.onCinder(
                "POST",
                "/volumes",
                request -> json(400, "{\"badRequest\": {\"message\": \"Invalid input received.\"}}"));
        VolumeRequest wish = new VolumeRequest(odd, 1, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        EmberkeepException failure = failed(() -> connect().createVolume(wish));

        assertSentence(failure, "Could not create volume \"", "Invalid input received", "change what was asked");
        assertTrue(failure.getMessage().length() < 300, failure.getMessage());
        assertFalse(failure.getMessage().matches("(?s).*[\u2028\u202a-\u202e\u2066-\u2069\u0000].*"));
    }

    @Test
    void nullFieldsAndUnknownStates() {
        cloud.onCinder("GET", "/backups/b1", request -> json(200, """
            {"backup": {"id": "b1", "name": null, "status": "pondering", "size": null, "object_count": null,
              "availability_zone": null, "container": null, "created_at": "2026-11-23T03:12:08", "fail_reason": null,
              "volume_id": "v1", "is_incremental": null, "has_dependent_backups": null, "snapshot_id": null,
              "data_timestamp": null, "metadata": null}}\
            """))
                .onCinder("GET", "/snapshots/s1", request -> json(200, """
                    {"snapshot": {"id": "s1", "name": null, "status": "pondering", "volume_id": "v1", "size": null,
                      "created_at": null, "metadata": null}}\
                    """));

        Backup backup = connect().backup("b1").orElseThrow();
        Snapshot snapshot = connect().snapshot("s1").orElseThrow();

        assertEquals(BackupStatus.UNKNOWN, backup.status());
        assertEquals("pondering", backup.rawStatus());
        assertEquals("b1", backup.label());
        assertEquals(Map.of(), backup.metadata());
        assertEquals(SnapshotStatus.UNKNOWN, snapshot.status());
        assertEquals(Map.of(), snapshot.metadata());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"volumes\": [null]}", "{\"volumes\": [{\"id\": null}]}", "{\"volumes\": [7]}"})
    void entryWithoutAnId(String body) {
        cloud.onCinder("GET", "/volumes/detail", request -> json(200, body));

        EmberkeepException failure = failed(() -> connect().volumes());

        assertSentence(failure, "Could not list the volumes: ", "cloud lab", "no id", "report this");
    }

    private CloudGateway connect() {
        return Connections.to(cloud);
    }

    private static EmberkeepException failed(Executable call) {
        return assertThrows(EmberkeepException.class, call);
    }

    /** One sentence with all of these parts in it, and none of ours or Java's that say nothing to a person. */
    private static void assertSentence(EmberkeepException failure, String... parts) {
        String text = failure.getMessage();
        assertTrue(text.matches("[A-Z][^\\n]*\\."), text);
        assertFalse(text.contains("null") || text.contains("Exception") || text.contains("java"), text);
        for (String part : parts) {
            assertTrue(text.contains(part), part + " in: " + text);
        }
    }
}
