package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a backup and all that it stands on say together. */
final class Chain {
    private final World world;

    Chain(World world) {
        this.world = world;
    }

    Optional<Backup> parent(Backup backup) {
        return backup.facts().parentId().flatMap(world.backups()::find);
    }

    /** The whole content, laid over from the full upwards. */
    BlockMap content(Backup backup) throws DriverFailure {
        BlockMap content = new BlockMap(world.pool());
        fromRoot(backup).forEach(part -> content.apply(part.blocks()));
        return content;
    }

    /** The full first, and what stands on it up to this one. */
    Deque<Backup> fromRoot(Backup backup) throws DriverFailure {
        Deque<Backup> rootFirst = new ArrayDeque<>();
        rootFirst.push(backup);
        while (rootFirst.peek().facts().parentId().isPresent()) {
            rootFirst.push(parent(rootFirst.peek())
                    .orElseThrow(() -> new DriverFailure("The parent of a backup is missing.")));
        }
        return rootFirst;
    }
}
