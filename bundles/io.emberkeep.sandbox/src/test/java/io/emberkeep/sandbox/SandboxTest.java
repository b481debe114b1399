package io.emberkeep.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox can do beyond a real cloud. */
class SandboxTest {

    @Test
    void cloudIsKeptFromOneStartToTheNext(@TempDir Path state) throws IOException {
        String volume;
        String full;
        String digest;
        try (SandboxFixture cloud = SandboxFixture.start(Optional.of(state))) {
            volume = cloud.newVolume();
            cloud.control("POST", "/volumes/" + volume + "/write", "{'offset_mib':1,'length_mib':1,'seed':1}");
            full = cloud.newBackup(volume, "");
            digest = digest(cloud, volume);
        }
        try (SandboxFixture cloud = SandboxFixture.start(Optional.of(state))) {
            assertEquals(digest, digest(cloud, volume));
            String incremental = cloud.newBackup(volume, ",'incremental':true");
            assertEquals(
                    full,
                    cloud.control("GET", "/backups/" + incremental, "")
                            .path("parent_id")
                            .asText());
            cloud.cinder("POST", "/backups/" + incremental + "/restore", "{'restore':{'volume_id':'" + volume + "'}}");
            cloud.until("/volumes/" + volume, "/volume/status", "available");
            assertEquals(digest, digest(cloud, volume));
        }
    }

    @Test
    void whatWasOnItsWayArrivesAfterARestart(@TempDir Path state) throws IOException {
        String original;
        String copy;
        String digest;
        try (SandboxFixture cloud = SandboxFixture.start(Optional.of(state))) {
            original = cloud.newVolume();
            cloud.control("POST", "/volumes/" + original + "/write", "{'offset_mib':1,'length_mib':1,'seed':2}");
            digest = digest(cloud, original);
            cloud.control("PUT", "/settings", "{'pace':1000}");
            copy = cloud.made("/volumes", "volume", "{'volume':{'size':1,'source_volid':'" + original + "'}}");
            cloud.cinder("POST", "/volumes/" + original + "/action", "{'os-extend':{'new_size':2}}");
            assertEquals("extending", status(cloud, original));
        }
        try (SandboxFixture cloud = SandboxFixture.start(Optional.of(state))) {
            assertEquals("available", status(cloud, original));
            assertEquals("available", status(cloud, copy));
            assertEquals(digest, digest(cloud, copy));
        }
    }

    @Test
    void brokenChunkFailsTheRestore(@TempDir Path state) throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.of(state))) {
            String volume =
                    cloud.made("/volumes", "volume", "{'volume':{'size':1,'name':'v','volume_type':'hdd-remote'}}");
            cloud.until("/volumes/" + volume, "/volume/status", "available");
            cloud.control("POST", "/volumes/" + volume + "/fill", "{'offset':0,'length':10485760,'value':7}");
            String full = cloud.newBackup(volume, "");
            long stored = cloud.control("GET", "/backups/" + full, "")
                    .path("stored_bytes")
                    .asLong();
            assertTrue(stored < 1 << 20, stored + " bytes for ten mebibytes of one byte");
            Path chunks = state.resolve("chunks-" + full);
            byte[] bytes = Files.readAllBytes(chunks);
            Arrays.fill(bytes, bytes.length - 2000, bytes.length - 1000, (byte) -1);
            Files.write(chunks, bytes);
            cloud.cinder("POST", "/backups/" + full + "/restore", "{'restore':{'volume_id':'" + volume + "'}}");
            cloud.until("/volumes/" + volume, "/volume/status", "error_restoring");
            cloud.until("/backups/" + full, "/backup/status", "available");
        }
    }

    @Test
    void thousandsAreListedInPages() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            cloud.control("POST", "/scale", "{'volumes':500,'backups_of_each':5}");
            Set<String> seen = new HashSet<>();
            JsonNode page = cloud.get("/backups/detail?limit=1000");
            while (page.has("backups_links")) {
                page.path("backups")
                        .forEach(backup -> seen.add(backup.path("id").asText()));
                String marker = page.path("backups")
                        .path(page.path("backups").size() - 1)
                        .path("id")
                        .asText();
                page = cloud.get("/backups/detail?limit=1000&marker=" + marker);
            }
            page.path("backups").forEach(backup -> seen.add(backup.path("id").asText()));
            assertEquals(2500, seen.size());
        }
    }

    @Test
    void newerCloudsPassOverAFailedBackup() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            String volume = cloud.newVolume();
            String good = cloud.newBackup(volume, "");
            cloud.control("POST", "/hosts/bak-main/kill", "");
            cloud.cinder("POST", "/backups", "{'backup':{'volume_id':'" + volume + "'}}");
            cloud.control("POST", "/hosts/bak-main/restart", "");
            cloud.until("/volumes/" + volume, "/volume/status", "available");
            String incremental = "{'backup':{'volume_id':'" + volume + "','incremental':true}}";
            assertEquals(400, cloud.cinder("POST", "/backups", incremental).statusCode());
            cloud.control("PUT", "/settings", "{'parent_rule':'newer'}");
            String onTheGoodOne = cloud.newBackup(volume, ",'incremental':true");
            assertEquals(
                    good,
                    cloud.control("GET", "/backups/" + onTheGoodOne, "")
                            .path("parent_id")
                            .asText());
        }
    }

    @Test
    void cephFixesTheBytesAWhileAfterItNamesTheContainer() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            String volume = cloud.newVolume();
            cloud.control("POST", "/volumes/" + volume + "/write", "{'offset_mib':0,'length_mib':1,'seed':1}");
            String backup;
            String captured;
            do {
                backup = beginBackup(cloud, volume);
                cloud.control("POST", "/volumes/" + volume + "/fill", "{'offset':0,'length':512,'value':2}");
                captured = digest(cloud, volume);
            } while (leftovers(cloud, volume).contains(backup));
            String begun = backup;
            SandboxFixture.until(() -> leftovers(cloud, volume).contains(begun));
            cloud.control("POST", "/volumes/" + volume + "/fill", "{'offset':0,'length':512,'value':3}");
            assertNotEquals(captured, digest(cloud, volume));
            cloud.control("PUT", "/settings", "{'pace':0.01}");
            cloud.until("/backups/" + backup, "/backup/status", "available");
            cloud.until("/volumes/" + volume, "/volume/status", "available");
            cloud.cinder("POST", "/backups/" + backup + "/restore", "{'restore':{'volume_id':'" + volume + "'}}");
            cloud.until("/backups/" + backup, "/backup/status", "available");
            assertEquals(captured, digest(cloud, volume), "what was written between is in it, what came after is not");
        }
    }

    /** At a pace at which a write comes between the container and the capture, unless this machine stands still. */
    private static String beginBackup(SandboxFixture cloud, String volume) throws IOException {
        cloud.control("PUT", "/settings", "{'pace':0.01}");
        cloud.until("/volumes/" + volume, "/volume/status", "available");
        cloud.control("PUT", "/settings", "{'pace':3}");
        String backup = cloud.made("/backups", "backup", "{'backup':{'volume_id':'" + volume + "'}}");
        cloud.until("/backups/" + backup, "/backup/container", "backups");
        return backup;
    }

    private static String leftovers(SandboxFixture cloud, String volume) {
        try {
            return cloud.control("GET", "/volumes/" + volume, "")
                    .path("leftover_snapshots")
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cephLeavesASnapshotOnTheVolumeForEachBackup() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            String volume = cloud.newVolume();
            String full = cloud.newBackup(volume, "");
            String incremental = cloud.newBackup(volume, ",'incremental':true");
            for (String backup : List.of(incremental, full)) {
                cloud.cinder("DELETE", "/backups/" + backup, "");
                cloud.until("/backups/" + backup, "/itemNotFound/code", "404");
            }
            assertEquals(
                    2,
                    cloud.control("GET", "/volumes/" + volume, "")
                            .path("leftover_snapshots")
                            .size());
        }
    }

    @Test
    void aBackupHostWorksOnFifteenAtOnce() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            List<String> volumes = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                volumes.add(cloud.newVolume());
            }
            cloud.control("PUT", "/settings", "{'pace':1000}");
            for (String volume : volumes) {
                cloud.made("/backups", "backup", "{'backup':{'volume_id':'" + volume + "'}}");
            }
            assertEquals(
                    1,
                    cloud.control("GET", "/", "").at("/hosts/bak-main/waiting").asInt());
        }
    }

    @Test
    void aTokenLivesAsLongAsOrdered() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            cloud.control("PUT", "/settings", "{'token_seconds':1}");
            cloud.login();
            SandboxFixture.until(() -> statusOfAList(cloud) == 401);
            cloud.control("PUT", "/settings", "{'token_seconds':3600}");
            cloud.login();
            assertEquals(200, statusOfAList(cloud));
        }
    }

    private static int statusOfAList(SandboxFixture cloud) {
        try {
            return cloud.cinder("GET", "/volumes", "").statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void clockCanBeSetBackToMakeAHistory() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            cloud.control("PUT", "/settings", "{'skew_seconds':-5184000}");
            String old = cloud.newBackup(cloud.newVolume(), "");
            cloud.control("PUT", "/settings", "{'skew_seconds':0}");
            cloud.login();
            String young = cloud.newBackup(cloud.newVolume(), "");
            String then = created(cloud, old);
            String now = created(cloud, young);
            assertNotEquals(then.substring(0, 7), now.substring(0, 7));
            assertTrue(then.compareTo(now) < 0);
        }
    }

    @Test
    void attachedVolumesAreWrittenToMeanwhile() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            String volume = cloud.newVolume();
            cloud.control("PUT", "/volumes/" + volume + "/writer", "{'kib_per_second':64}");
            cloud.cinder(
                    "POST",
                    "/volumes/" + volume + "/action",
                    "{'os-attach':{'instance_uuid':'11111111-2222-3333-4444-555555555555','mountpoint':'/dev/vdb'}}");
            String before = digest(cloud, volume);
            SandboxFixture.until(() -> !before.equals(uncheckedDigest(cloud, volume)));
        }
    }

    @Test
    void readersMayBeKeptFromWriting() throws IOException {
        try (SandboxFixture cloud = SandboxFixture.start(Optional.empty())) {
            JsonNode settings = cloud.control("PUT", "/settings", "{'readers_may_write':false,'token_seconds':60}");
            assertEquals(60, settings.path("token_seconds").asInt());
            HttpResponse<String> member = cloud.cinder("POST", "/volumes", "{'volume':{'size':1}}");
            assertEquals(202, member.statusCode());
            cloud.login("auditor");
            HttpResponse<String> reader = cloud.cinder("POST", "/volumes", "{'volume':{'size':1}}");
            assertEquals(403, reader.statusCode());
        }
    }

    private static String status(SandboxFixture cloud, String volume) throws IOException {
        return cloud.get("/volumes/" + volume).at("/volume/status").asText();
    }

    private static String created(SandboxFixture cloud, String backup) throws IOException {
        return cloud.get("/backups/" + backup).at("/backup/created_at").asText();
    }

    private static String uncheckedDigest(SandboxFixture cloud, String volume) {
        try {
            return digest(cloud, volume);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(SandboxFixture cloud, String volume) throws IOException {
        return cloud.control("GET", "/volumes/" + volume + "/digest", "")
                .path("digest")
                .asText();
    }
}
