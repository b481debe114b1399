package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes catalogues for tests. */
final class CatalogueBuilder {
    private final Map<String, KnownVolume> volumes = new LinkedHashMap<>();
    private final Map<String, KnownBackup> backups = new LinkedHashMap<>();

    static KnownVolume known(String id, String name, String status, String zone, Optional<Instant> goneAt) {
        Volume volume = new Volume(
                id,
                name,
                status,
                1,
                "ssd",
                zone,
                false,
                false,
                Optional.of(BackupBuilder.START),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        return new KnownVolume(volume, goneAt);
    }

    CatalogueBuilder volume(String id, String name) {
        return volume(id, name, "main");
    }

    CatalogueBuilder volume(String id, String name, String zone) {
        volumes.put(id, known(id, name, "available", zone, Optional.empty()));
        return this;
    }

    CatalogueBuilder goneVolume(String id, String name) {
        volumes.put(id, known(id, name, "available", "main", Optional.of(BackupBuilder.START)));
        return this;
    }

    CatalogueBuilder backup(KnownBackup backup) {
        backups.put(backup.id(), backup);
        return this;
    }

    Catalogue build() {
        return new Catalogue(
                "lab",
                new Scope("http://keystone", "r", "p", "demo"),
                new Microversion(3, 70),
                BackupBuilder.START,
                volumes,
                List.of(),
                backups);
    }
}
