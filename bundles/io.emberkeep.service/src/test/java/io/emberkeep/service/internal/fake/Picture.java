package io.emberkeep.service.internal.fake;

import io.emberkeep.api.catalogue.Origin;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cloud contains, told so that two ways to the same end give the same text: no ids, times or attempts. */
public final class Picture {
    private Picture() {}

    public static String of(FakeCloud cloud) {
        Stream<String> volumes = cloud.volumes().stream()
                .map(volume -> "volume %s %s \"%s\" %s"
                        .formatted(
                                volume.name(),
                                volume.rawStatus(),
                                cloud.volumesInside().get(volume.id()).data,
                                told(volume.metadata())));
        Stream<String> snapshots = cloud.snapshots().stream()
                .map(snapshot -> "snapshot %s %s".formatted(snapshot.name(), snapshot.rawStatus()));
        Stream<String> backups = cloud.backupsInside().all().stream().map(backup -> told(backup));
        return Stream.of(volumes, snapshots, backups)
                .flatMap(lines -> lines)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String told(FakeBackup backup) {
        return "backup %s %s \"%s\" on %s %s"
                .formatted(
                        backup.request.name().replaceAll("\\[[^]]*]", "[tag]"),
                        backup.status,
                        backup.data,
                        backup.parent.map(parent -> parent.request.name()).orElse("nothing"),
                        told(backup.metadata));
    }

    private static String told(Map<String, String> metadata) {
        Map<String, String> told = new TreeMap<>(metadata);
        told.computeIfPresent(Origin.TAG_KEY, (key, tag) -> "tag");
        told.computeIfPresent("emberkeep:captured", (key, at) -> "then");
        told.replaceAll((key, value) -> value.replaceAll("(volume|backup)-\\d+", "$1"));
        return told.toString();
    }
}
