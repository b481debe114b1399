package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.World;

/** All that Cinder can do, in one hand. */
public record Cinder(
        World world,
        Hosts hosts,
        Volumes volumes,
        Snapshots snapshots,
        Attachments attachments,
        Backups backups,
        Restores restores,
        Records records) {}
