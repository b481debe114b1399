package io.emberkeep.openstack.internal;

import static io.emberkeep.openstack.internal.FakeCloud.Reply.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.cloud.BackupRequest;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.SnapshotRequest;
import io.emberkeep.api.cloud.VolumeRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayWriteTest {
    private final FakeCloud cloud = new FakeCloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void backupIsAskedForWithAllThatIsWanted() throws Exception {
        cloud.onCinder(
                "POST",
                "/backups",
                request -> json(202, "{\"backup\": {\"id\": \"b1\", \"name\": \"n\"}}")
                        .with("x-openstack-request-id", "req-1"));

        Accepted accepted = Connections.to(cloud)
                .createBackup(new BackupRequest(
                        "v1", Optional.of("s1"), "a \"name\"\n\u05d0", true, true, Map.of("emberkeep:run", "r/1")));

        assertEquals(new Accepted("b1", Optional.of("req-1")), accepted);
        assertEquals(new ObjectMapper().readTree("""
                {"backup": {"volume_id": "v1", "name": "a \\"name\\"\\n\\u05d0", "incremental": true, "force": true,
                  "snapshot_id": "s1", "metadata": {"emberkeep:run": "r/1"}}}"""), sent("POST", "/backups"));
    }

    @ParameterizedTest
    @CsvSource({"3.42, false", "3.43, true", "3.0, false"})
    void backupHasMetadataOnlyWhereTheCloudKnowsIt(String version, boolean expected) throws Exception {
        cloud.on("GET /volume/", request -> json(300, FakeCloud.versions("3.0", version)));
        cloud.onCinder("POST", "/backups", request -> json(202, "{\"backup\": {\"id\": \"b1\"}}"));

        Connections.to(cloud)
                .createBackup(new BackupRequest("v1", Optional.empty(), "n", false, false, Map.of("k", "v")));

        assertEquals(expected, sent("POST", "/backups").path("backup").has("metadata"));
    }

    @ParameterizedTest
    @CsvSource({"3.65, true", "3.66, false", "3.70, false"})
    void snapshotIsForcedOnlyWhereTheCloudWantsIt(String version, boolean expected) throws Exception {
        cloud.on("GET /volume/", request -> json(300, FakeCloud.versions("3.0", version)));
        cloud.onCinder("POST", "/snapshots", request -> json(202, "{\"snapshot\": {\"id\": \"s1\"}}"));

        Connections.to(cloud).createSnapshot(new SnapshotRequest("v1", "n", Map.of("k", "v")));

        JsonNode snapshot = sent("POST", "/snapshots").path("snapshot");
        assertEquals(expected, snapshot.path("force").asBoolean(false));
        assertEquals("v", snapshot.path("metadata").path("k").asText());
    }

    @Test
    void volumeIsMadeFromASnapshot() throws Exception {
        cloud.onCinder("POST", "/volumes", request -> json(202, "{\"volume\": {\"id\": \"v2\"}}"));

        Accepted accepted = Connections.to(cloud)
                .createVolume(new VolumeRequest(
                        "clone", 3, Optional.of("ssd"), Optional.of("main"), Optional.of("s1"), Map.of()));

        assertEquals("v2", accepted.id());
        assertEquals(new ObjectMapper().readTree("""
                {"volume": {"name": "clone", "size": 3, "volume_type": "ssd", "availability_zone": "main",
                  "snapshot_id": "s1"}}"""), sent("POST", "/volumes"));
    }

    @Test
    void restoreNamesTheVolumeThatIsWritten() throws Exception {
        cloud.onCinder("POST", "/backups/b1/restore", request -> json(202, """
                {"restore": {"backup_id": "b1", "volume_id": "v1", "volume_name": "n"}}"""));

        assertEquals("v1", Connections.to(cloud).restoreBackup("b1", "v1").id());
        assertEquals(
                "v1", sent("POST", "/restore").path("restore").path("volume_id").asText());
    }

    @Test
    void metadataIsReplacedAsAWhole() throws Exception {
        cloud.onCinder("PUT", "/volumes/v1/metadata", request -> json(200, "{\"metadata\": {\"k\": \"v\"}}"));

        assertEquals(
                "v1",
                Connections.to(cloud).setVolumeMetadata("v1", Map.of("k", "v")).id());
        assertEquals(
                new ObjectMapper().readTree("{\"metadata\": {\"k\": \"v\"}}"), sent("PUT", "/volumes/v1/metadata"));
    }

    @Test
    void deletionsSayWhatWasTaken() {
        for (String thing : new String[] {"volumes/v1", "snapshots/s1", "backups/b1"}) {
            cloud.onCinder(
                    "DELETE", "/" + thing, request -> json(202, "").with("x-openstack-request-id", "req-" + thing));
        }
        CloudGateway gateway = Connections.to(cloud);

        assertEquals(new Accepted("v1", Optional.of("req-volumes/v1")), gateway.deleteVolume("v1"));
        assertEquals(new Accepted("s1", Optional.of("req-snapshots/s1")), gateway.deleteSnapshot("s1"));
        assertEquals(new Accepted("b1", Optional.of("req-backups/b1")), gateway.deleteBackup("b1"));
    }

    @Test
    void deletionOfWhatIsGoneSaysSo() {
        cloud.onCinder("DELETE", "/backups/b1", request -> json(404, """
                {"itemNotFound": {"code": 404, "message": "Backup b1 could not be found."}}"""));

        EmberkeepException failure = assertThrows(
                EmberkeepException.class, () -> Connections.to(cloud).deleteBackup("b1"));

        assertEquals(ErrorKind.NOT_FOUND, failure.kind());
    }

    @Test
    void backupServiceThatIsDownIsNotTakenForABackupThatIsGone() {
        cloud.onCinder("DELETE", "/backups/b1", request -> json(404, """
                {"itemNotFound": {"code": 404, "message": "Service cinder-backup could not be found."}}"""));

        EmberkeepException failure = assertThrows(
                EmberkeepException.class, () -> Connections.to(cloud).deleteBackup("b1"));

        assertEquals(ErrorKind.UNREACHABLE, failure.kind());
    }

    @Test
    void agreementWithoutAnIdLeavesTheOutcomeUnknown() {
        cloud.onCinder("POST", "/volumes", request -> json(202, "<html>ok</html>"));
        assertUnknown(gateway -> gateway.createVolume(
                new VolumeRequest("n", 1, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())));

        cloud.onCinder("POST", "/volumes", request -> json(202, "{\"volume\": {\"name\": \"n\"}}"));
        assertUnknown(gateway -> gateway.createVolume(
                new VolumeRequest("n", 1, Optional.empty(), Optional.empty(), Optional.empty(), Map.of())));

        cloud.onCinder("DELETE", "/volumes/v1", request -> json(200, "<html>Sign in</html>"));
        assertUnknown(gateway -> gateway.deleteVolume("v1"));
    }

    private void assertUnknown(Function<CloudGateway, Accepted> call) {
        EmberkeepException failure = assertThrows(EmberkeepException.class, () -> call.apply(Connections.to(cloud)));
        assertTrue(failure.outcomeUnknown(), failure.getMessage());
    }

    private JsonNode sent(String method, String path) throws Exception {
        return new ObjectMapper().readTree(cloud.seen(method, path).get(0).body());
    }
}
