package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.Hold;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Details;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small cloud to test with: two volumes, a chain of which one edge is recorded and one inferred. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Scope SCOPE = new Scope("http://cloud/v3", "Piekna", "p1", "demo");
    static final String RUN = "20261123-100000-abcd";

    private Samples() {}

    static CloudProfile profile(String name) {
        return new CloudProfile(
                name,
                "http://cloud/v3",
                new Credential.Password(
                        Credential.Named.byName("demo"), new Secret("hidden"), Credential.Domain.DEFAULT),
                Optional.of(Credential.Named.byName("demo")),
                Credential.Domain.DEFAULT,
                Optional.of("Piekna"),
                "public",
                CloudProfile.Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "/etc/openstack/clouds.yaml");
    }

    static Volume volume(String id, String name, String status, List<Attachment> attachments) {
        return new Volume(
                id,
                name,
                status,
                10,
                "ssd",
                "main",
                false,
                false,
                Optional.empty(),
                Optional.of("p1"),
                Optional.empty(),
                attachments,
                Map.of());
    }

    static Backup backup(String id, String name, String status, boolean incremental, String at) {
        return new Backup(
                id,
                name,
                status,
                "v-db",
                Optional.empty(),
                incremental,
                false,
                10,
                0,
                Optional.of("backups"),
                Optional.empty(),
                Instant.parse(at),
                Instant.parse(at),
                Optional.empty(),
                Optional.of("p1"),
                Map.of("b", "2", "a", "ż"),
                new Details(
                        Optional.of("nightly"), Optional.of(Instant.parse(at)), Optional.empty(), Optional.empty()));
    }

    static Origin origin(String tag, Optional<String> parent) {
        return new Origin(
                tag, CaptureMode.DIRECT, "v-db", parent, Optional.of(Consistency.CRASH_PROVEN), Optional.empty());
    }

    static Catalogue catalogue() {
        return catalogue(
                List.of(
                        volume(
                                "v-db",
                                "zażółć-数据",
                                "in-use",
                                List.of(new Attachment(
                                        Optional.of("s1"),
                                        Optional.of("db-1"),
                                        Optional.of("/dev/vdb"),
                                        Optional.of("ACTIVE"),
                                        Optional.of("attached"),
                                        Optional.of("rw"),
                                        Optional.of(Instant.parse("2026-11-20T10:00:00Z"))))),
                        volume("v-web", "web", "available", List.of())),
                List.of(
                        known(
                                backup("b-full", "full-1", "available", false, "2026-11-22T02:00:00Z"),
                                Optional.of(origin(RUN + "/0/0/1", Optional.empty()))),
                        known(
                                backup("b-inc", "inc-1", "available", true, "2026-11-23T02:00:00Z"),
                                Optional.of(origin("20261123-020000-ef01/0/0/1", Optional.of("b-full")))),
                        known(backup("b-other", "", "available", true, "2026-11-23T10:00:00Z"), Optional.empty())));
    }

    static Catalogue catalogue(List<Volume> volumes, List<KnownBackup> backups) {
        Map<String, KnownVolume> byVolume = new LinkedHashMap<>();
        volumes.forEach(volume -> byVolume.put(volume.id(), new KnownVolume(volume, Optional.empty())));
        Map<String, KnownBackup> byBackup = new LinkedHashMap<>();
        backups.forEach(backup -> byBackup.put(backup.id(), backup));
        return new Catalogue(
                "lab", SCOPE, new Microversion(3, 70), NOW.minusSeconds(300), byVolume, List.of(), byBackup);
    }

    /** The same with all backups held. */
    static Catalogue held(Catalogue catalogue) {
        List<KnownBackup> held = catalogue.backups().values().stream()
                .map(known -> new KnownBackup(
                        known.backup(),
                        known.origin(),
                        known.goneAt(),
                        Optional.of(new Hold("audit", NOW)),
                        Optional.of(NOW)))
                .toList();
        return catalogue(
                catalogue.volumes().values().stream().map(KnownVolume::volume).toList(), held);
    }

    static KnownBackup known(Backup backup, Optional<Origin> origin) {
        return new KnownBackup(backup, origin, Optional.empty());
    }
}
