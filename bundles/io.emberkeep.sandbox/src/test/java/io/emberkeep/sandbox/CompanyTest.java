package io.emberkeep.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The small company of the demo has the history that is told of it. */
class CompanyTest {
    private static SandboxFixture cloud;
    private static List<JsonNode> volumes;
    private static List<JsonNode> backups;

    @BeforeAll
    static void settle() throws IOException {
        cloud = SandboxFixture.startWithCompany();
        volumes = list(cloud.get("/volumes/detail").path("volumes"));
        backups = list(cloud.get("/backups/detail?limit=1000").path("backups"));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void twelveVolumesLieInTwoZonesAndMostAreInUse() {
        assertEquals(12, volumes.size());
        assertEquals(Set.of("main", "remote-dc"), texts(volumes.stream(), "availability_zone"));
        assertEquals(
                10,
                volumes.stream()
                        .filter(volume -> is(volume, "status", "in-use"))
                        .count());
    }

    @Test
    void sixtyNightsLieBehindAVolumeThatIsBackedUp() {
        assertEquals(60, texts(backupsOf("db-log"), "created_at").size());
        assertTrue(backupsOf("db-log").allMatch(backup -> is(backup, "status", "available")));
        assertEquals(0, backupsOf("scratch").count());
    }

    @Test
    void whatEmberkeepIsSaidToHaveMadeNamesItsTrueParent() throws IOException {
        for (JsonNode backup : backups) {
            String said = backup.path("metadata").path("emberkeep:parent").asText();
            if (!said.isEmpty()) {
                assertEquals(parent(backup), said, backup.path("name").asText());
            }
        }
        assertEquals(60, backupsOf("db-data").filter(CompanyTest::isOurs).count());
        assertEquals(61, backupsOf("db-data").count());
        assertFalse(backupsOf("uploads").anyMatch(CompanyTest::isOurs));
    }

    @Test
    void anotherToolsBackupMadeAForkInTheFiles() throws IOException {
        Map<String, Integer> children = new HashMap<>();
        for (JsonNode backup : backupsOf("files").toList()) {
            children.merge(parent(backup), 1, Integer::sum);
        }
        children.remove("null");
        assertEquals(1, children.values().stream().filter(count -> count == 2).count());
    }

    @Test
    void aNightFailedAndBlocksThePhotosSince() {
        assertEquals(
                "error",
                backupsOf("photos").findFirst().orElseThrow().path("status").asText());
        assertEquals(
                1,
                backupsOf("files")
                        .filter(backup -> is(backup, "status", "error"))
                        .count());
        assertEquals(
                "available",
                backupsOf("files").findFirst().orElseThrow().path("status").asText());
    }

    @Test
    void afterwardsTheCloudIsAsItWasStartedAndIsWrittenTo() throws IOException {
        JsonNode settings = cloud.control("GET", "/", "");
        assertEquals(0.01, settings.path("pace").asDouble());
        assertEquals(0, settings.path("skew_seconds").asInt());
        String path = "/volumes/" + idOf("db-data") + "/digest";
        String before = cloud.control("GET", path, "").path("digest").asText();
        SandboxFixture.until(() -> !before.equals(digest(path)));
    }

    @Test
    void isTheSameAtEachStart() throws IOException {
        try (SandboxFixture other = SandboxFixture.startWithCompany()) {
            List<JsonNode> again = list(other.get("/backups/detail?limit=1000").path("backups"));
            assertEquals(facts(backups), facts(again));
            assertNotEquals(texts(backups.stream(), "id"), texts(again.stream(), "id"));
        }
    }

    /** The count of objects follows from the bytes. */
    private static List<String> facts(List<JsonNode> of) {
        return of.stream()
                .map(backup -> Stream.of("name", "status", "is_incremental", "object_count", "size", "fail_reason")
                        .map(field -> backup.path(field).asText())
                        .collect(Collectors.joining("|")))
                .sorted()
                .toList();
    }

    private static String digest(String path) {
        try {
            return cloud.control("GET", path, "").path("digest").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String parent(JsonNode backup) throws IOException {
        return cloud.control("GET", "/backups/" + backup.path("id").asText(), "")
                .path("parent_id")
                .asText();
    }

    private static Stream<JsonNode> backupsOf(String name) {
        String id = idOf(name);
        return backups.stream().filter(backup -> is(backup, "volume_id", id));
    }

    private static String idOf(String name) {
        return volumes.stream()
                .filter(volume -> is(volume, "name", name))
                .map(volume -> volume.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOurs(JsonNode backup) {
        return backup.path("metadata").has("emberkeep:run");
    }

    private static boolean is(JsonNode item, String field, String value) {
        return item.path(field).asText().equals(value);
    }

    private static Set<String> texts(Stream<JsonNode> items, String field) {
        return items.map(item -> item.path(field).asText()).collect(Collectors.toSet());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
