package io.emberkeep.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Scope SCOPE = new Scope("https://cloud", "One", "p1", "demo");

    private static KnownVolume volume(String id, Optional<Instant> goneAt) {
        Volume volume = new Volume(
                id,
                id,
                "available",
                1,
                "ssd",
                "main",
                false,
                false,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        return new KnownVolume(volume, goneAt);
    }

    private static KnownBackup backupOf(String volumeId) {
        Backup backup = new Backup(
                "b-" + volumeId,
                "",
                "available",
                volumeId,
                Optional.empty(),
                false,
                false,
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                NOW.minusSeconds(60),
                NOW.minusSeconds(60),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new KnownBackup(backup, Optional.empty(), Optional.empty());
    }

    private static Project project() {
        Map<String, KnownVolume> volumes = new LinkedHashMap<>();
        volumes.put("there", volume("there", Optional.empty()));
        volumes.put("gone", volume("gone", Optional.of(NOW)));
        volumes.put("gone-with-backup", volume("gone-with-backup", Optional.of(NOW)));
        volumes.put("backup-vol-copy", volume("backup-vol-copy", Optional.empty()));
        Map<String, KnownBackup> backups =
                Map.of("b-gone-with-backup", backupOf("gone-with-backup"), "b-never-seen", backupOf("never-seen"));
        Catalogue catalogue = new Catalogue("lab", SCOPE, new Microversion(3, 70), NOW, volumes, List.of(), backups);
        return Project.of(catalogue, NOW, Duration.ofHours(24));
    }

    @Test
    void showsVolumesThatAreThereAndGoneOnesOfWhichABackupIsLeft() {
        assertEquals(
                List.of("there", "gone-with-backup", "never-seen"),
                project().volumes().stream().map(KnownVolume::id).toList());
    }

    @Test
    void theVolumesAreGatheredOnceHoweverOftenTheWindowAsks() {
        Project project = project();

        assertSame(project.volumes(), project.volumes());
        assertEquals(
                project.volumes(),
                project.judgedAgain(NOW.plusSeconds(60), Duration.ofHours(1)).volumes());
    }
}
