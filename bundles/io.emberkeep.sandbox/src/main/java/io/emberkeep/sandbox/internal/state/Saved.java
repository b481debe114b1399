package io.emberkeep.sandbox.internal.state;

import io.emberkeep.sandbox.internal.storage.CephStore;
import io.emberkeep.sandbox.internal.world.Attachment;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Directory;
import io.emberkeep.sandbox.internal.world.Image;
import io.emberkeep.sandbox.internal.world.Item;
import io.emberkeep.sandbox.internal.world.Server;
import io.emberkeep.sandbox.internal.world.Settings;
import io.emberkeep.sandbox.internal.world.Shelf;
import io.emberkeep.sandbox.internal.world.Snapshot;
import io.emberkeep.sandbox.internal.world.SnapshotStatus;
import io.emberkeep.sandbox.internal.world.UserMessage;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.VolumeStatus;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The world as it is written down. */
record Saved(
        Directory directory,
        Settings settings,
        Duration skew,
        Map<String, Map<String, Integer>> quotas,
        List<Volume> volumes,
        List<Snapshot> snapshots,
        List<Backup> backups,
        List<Attachment> attachments,
        List<UserMessage> messages,
        List<Server> servers,
        List<Image> images,
        Map<String, Set<String>> cephImages) {

    static Saved of(World world, CephStore cephStore) {
        return new Saved(
                world.directory(),
                world.settings(),
                world.clock().skew(),
                world.quotas().changed(),
                world.volumes().all().toList(),
                world.snapshots().all().toList(),
                world.backups().all().toList(),
                world.attachments().all().toList(),
                world.messages().all().toList(),
                world.servers().all().toList(),
                world.images().all().toList(),
                cephStore.images());
    }

    void restore(World world, CephStore cephStore) {
        world.settings(settings);
        world.skew(skew);
        quotas.forEach((project, limits) ->
                limits.forEach((quota, limit) -> world.quotas().limit(project, quota, limit)));
        restore(volumes, volume -> volume.status() == VolumeStatus.DELETING, world.volumes());
        restore(snapshots, snapshot -> snapshot.status() == SnapshotStatus.DELETING, world.snapshots());
        backups.forEach(world.backups()::add);
        attachments.forEach(world.attachments()::add);
        messages.forEach(world.messages()::add);
        servers.forEach(world.servers()::add);
        images.forEach(world.images()::add);
        cephStore.images().putAll(cephImages);
        new Arrivals(world).all();
    }

    private static <T extends Item> void restore(List<T> items, Predicate<T> isGone, Shelf<T> shelf) {
        items.stream().filter(isGone.negate()).forEach(shelf::add);
    }
}
