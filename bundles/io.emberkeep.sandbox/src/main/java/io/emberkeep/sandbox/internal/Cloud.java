package io.emberkeep.sandbox.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import io.emberkeep.sandbox.internal.state.StateFile;
import io.emberkeep.sandbox.internal.storage.Attachments;
import io.emberkeep.sandbox.internal.storage.BackupHost;
import io.emberkeep.sandbox.internal.storage.Backups;
import io.emberkeep.sandbox.internal.storage.CephDriver;
import io.emberkeep.sandbox.internal.storage.CephStore;
import io.emberkeep.sandbox.internal.storage.ChunkStore;
import io.emberkeep.sandbox.internal.storage.ChunkedDriver;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.storage.Hosts;
import io.emberkeep.sandbox.internal.storage.LiveWriter;
import io.emberkeep.sandbox.internal.storage.Records;
import io.emberkeep.sandbox.internal.storage.Restores;
import io.emberkeep.sandbox.internal.storage.Snapshots;
import io.emberkeep.sandbox.internal.storage.Volumes;
import io.emberkeep.sandbox.internal.world.Directory;
import io.emberkeep.sandbox.internal.world.Pace;
import io.emberkeep.sandbox.internal.world.Timeline;
import io.emberkeep.sandbox.internal.world.VolumeType;
import io.emberkeep.sandbox.internal.world.World;
import io.emberkeep.sandbox.internal.world.WorldClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Puts the parts of the cloud together: two zones, the near one backed up by Ceph, the far one in chunks. */
public final class Cloud implements AutoCloseable {
    private static final String NEAR = "main";
    private static final String FAR = "remote-dc";

    private final Path folder;
    private final boolean kept;
    private final World world;
    private final CephStore cephStore = new CephStore();
    private final Cinder cinder;

    private Cloud(double pace, Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
        BlockPool pool = new BlockPool(folder.resolve("blocks"));
        world = new World(
                new Timeline(new Pace(pace)),
                new WorldClock(InstantSource.system()),
                pool,
                StateFile.in(folder).directory().orElseGet(Directory::fresh),
                List.of(
                        type("ssd", "ssd", Optional.of(NEAR)),
                        type("hdd-remote", "hdd-remote", Optional.of(FAR)),
                        type("__DEFAULT__", "Default Volume Type", Optional.empty())));
        cinder = parts();
    }

    /** Opens the cloud of a folder, or a new one in a folder that goes with it. */
    public static Cloud open(double pace, Optional<Path> folder) throws IOException {
        Path place = folder.isPresent()
                ? Files.createDirectories(folder.get())
                : Files.createTempDirectory("emberkeep-sandbox-");
        Cloud cloud = new Cloud(pace, place, folder.isPresent());
        StateFile.in(place).load(cloud.world, cloud.cephStore);
        cloud.cinder.hosts().all().forEach(cloud.cinder.backups()::tidy);
        new LiveWriter(cloud.world, new Random()).start();
        return cloud;
    }

    public World world() {
        return world;
    }

    public Cinder cinder() {
        return cinder;
    }

    /** The application credential that every fresh cloud has. */
    public Directory.AppCredential firstCredential() {
        Directory directory = world.directory();
        return directory
                .appCredentialsOf(directory.userNamed("demo").orElseThrow().id())
                .getFirst();
    }

    /** Writes everything down. */
    public void save() {
        world.timeline().alone(() -> {
            StateFile.in(folder).save(world, cephStore);
            return folder;
        });
    }

    private Cinder parts() {
        Hosts hosts = new Hosts(List.of(
                new BackupHost(world, "bak-remote", FAR, new ChunkedDriver(world, new ChunkStore(folder))),
                new BackupHost(world, "bak-main", NEAR, new CephDriver(world, cephStore, new Random()))));
        Volumes volumes = new Volumes(world);
        return new Cinder(
                world,
                hosts,
                volumes,
                new Snapshots(world),
                new Attachments(world),
                new Backups(world, hosts),
                new Restores(world, hosts, volumes, new Random()),
                new Records(world, hosts, new ObjectMapper()));
    }

    private static VolumeType type(String name, String description, Optional<String> zone) {
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return new VolumeType(id, name, description, zone);
    }

    @Override
    public void close() {
        if (kept) {
            save();
        }
        world.timeline().close();
        world.pool().close();
        if (!kept) {
            StateFile.in(folder).discard();
        }
    }
}
