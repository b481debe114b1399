package io.emberkeep.ui.volumes.internal;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.ui.common.session.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small project to test with; volumes and backups are called by their names, which are their ids too. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, KnownVolume> volumes = new LinkedHashMap<>();
    private final Map<String, KnownBackup> backups = new LinkedHashMap<>();

    /** Adds a volume of 10 GiB, attached to a server where one is named. */
    public Samples volume(String name, String status, String... servers) {
        volumes.put(name, new KnownVolume(volume(name, status, List.of(servers)), Optional.empty()));
        return this;
    }

    /** Adds a volume that the cloud does not have any more. */
    public Samples goneVolume(String name) {
        volumes.put(name, new KnownVolume(volume(name, "available", List.of()), Optional.of(NOW)));
        return this;
    }

    /** Adds a backup that another tool made. */
    public Samples backup(String volume, String name, boolean incremental, int hoursAgo, String status) {
        return put(make(volume, name, incremental, hoursAgo, status), Optional.empty(), Optional.empty());
    }

    /** Adds a good backup that Emberkeep made. */
    public Samples recorded(String volume, String name, int hoursAgo, Optional<String> parent) {
        Origin origin = new Origin(
                "run-" + name + "/0/0/1",
                CaptureMode.DIRECT,
                volume,
                parent,
                Optional.of(Consistency.CRASH_PROVEN),
                Optional.empty());
        return put(
                make(volume, name, parent.isPresent(), hoursAgo, "available"), Optional.of(origin), Optional.empty());
    }

    /** Lets the cloud have lost a backup an hour ago. */
    public Samples gone(String name) {
        KnownBackup known = backups.get(name);
        return put(known.backup(), known.origin(), Optional.of(hoursAgo(1)));
    }

    /** Lets a person have held a backup two hours ago. */
    public Samples held(String name, String reason) {
        KnownBackup known = backups.get(name);
        Hold hold = new Hold(reason, hoursAgo(2));
        backups.put(
                name,
                new KnownBackup(
                        known.backup(), known.origin(), known.goneAt(), Optional.of(hold), known.statusSince()));
        return this;
    }

    private Samples put(Backup backup, Optional<Origin> origin, Optional<Instant> goneAt) {
        backups.put(backup.id(), new KnownBackup(backup, origin, goneAt));
        return this;
    }

    /** The project of all that was added, with a maximum age of 24 hours. */
    public Project project() {
        Catalogue catalogue = new Catalogue(
                "acme",
                new Scope("https://acme.example/v3", "Sample", "id", "prod"),
                new Microversion(3, 70),
                NOW,
                volumes,
                List.of(),
                backups);
        return Project.of(catalogue, NOW, Duration.ofHours(24));
    }

    public static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private static Volume volume(String name, String status, List<String> servers) {
        List<Attachment> attachments = servers.stream()
                .map(server -> new Attachment(Optional.of(server), Optional.of(server), Optional.empty()))
                .toList();
        return new Volume(
                name,
                name,
                status,
                10,
                "ssd",
                "main",
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attachments,
                Map.of());
    }

    private static Backup make(String volume, String name, boolean incremental, int hoursAgo, String status) {
        return new Backup(
                name,
                name,
                status,
                volume,
                Optional.empty(),
                incremental,
                false,
                10,
                0,
                Optional.empty(),
                Optional.empty(),
                hoursAgo(hoursAgo),
                hoursAgo(hoursAgo),
                status.equals("error") ? Optional.of("no space") : Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
