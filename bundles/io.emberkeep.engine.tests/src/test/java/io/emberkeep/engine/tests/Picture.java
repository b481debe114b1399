package io.emberkeep.engine.tests;

import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in a cloud, told so that two ways to the same end give the same text: no ids, times or attempts. */
final class Picture {
    private final Site site;
    private final List<Volume> volumes;
    private final List<Snapshot> snapshots;
    private final Map<String, Backup> backups;

    private Picture(Site site) {
        CloudGateway cloud = site.cloud();
        this.site = site;
        this.volumes = cloud.volumes();
        this.snapshots = cloud.snapshots();
        this.backups = cloud.backups().stream().collect(Collectors.toMap(Backup::id, Function.identity()));
    }

    static String of(Site site) {
        return new Picture(site).told();
    }

    private String told() {
        Stream<String> lines = Stream.of(
                        volumes.stream().map(this::told),
                        snapshots.stream()
                                .map(snapshot -> "snapshot %s %s".formatted(snapshot.name(), snapshot.rawStatus())),
                        backups.values().stream().map(this::told))
                .flatMap(line -> line);
        return lines.sorted().collect(Collectors.joining("\n"));
    }

    private String told(Volume volume) {
        return "volume %s %s %s %s"
                .formatted(
                        volume.name(), volume.rawStatus(), site.control().digest(volume.id()), told(volume.metadata()));
    }

    private String told(Backup backup) {
        return "backup %s %s of %s on %s %s"
                .formatted(
                        backup.name(),
                        backup.rawStatus(),
                        backup.sizeGiB(),
                        name(site.control().parent(backup.id())),
                        told(backup.metadata()));
    }

    private String told(Map<String, String> metadata) {
        Map<String, String> told = new TreeMap<>(metadata);
        told.computeIfPresent(Origin.TAG_KEY, (key, tag) -> "tag");
        told.computeIfPresent("emberkeep:captured", (key, at) -> "then");
        told.replaceAll((key, value) -> name(value));
        return told.toString();
    }

    /** Names instead of ids. */
    private String name(String text) {
        String told = text;
        for (Volume volume : volumes) {
            told = told.replace(volume.id(), volume.name());
        }
        for (Backup backup : backups.values()) {
            told = told.replace(backup.id(), backup.name());
        }
        return told;
    }
}
