package io.emberkeep.sandbox.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents share blocks until one of them writes, and lose none. */
class BlockMapTest {
    private static final int SIZE = 1 << 20;

    @TempDir
    Path folder;

    private BlockPool pool;
    private BlockMap content;

    @BeforeEach
    void open() {
        pool = new BlockPool(folder.resolve("blocks"));
        content = new BlockMap(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void readsWhatWasWrittenAcrossBlocks() {
        byte[] data = random(100_000);
        content.write(12_345, data);
        assertArrayEquals(data, content.read(12_345, data.length));
        assertArrayEquals(new byte[10], content.read(500_000, 10));
    }

    @Test
    void forkKeepsItsBytesWhenTheOriginalIsWritten() {
        content.write(0, random(SIZE));
        String before = content.sha256(SIZE);
        BlockMap fork = content.fork();
        content.write(0, random(SIZE));
        assertEquals(before, fork.sha256(SIZE));
        assertNotEquals(before, content.sha256(SIZE));
    }

    @Test
    void deltaLaidOverTheOlderContentGivesTheNewer() {
        content.write(0, random(SIZE));
        BlockMap older = content.fork();
        content.write(5 * BlockPool.BLOCK, random(BlockPool.BLOCK));
        BlockMap delta = content.since(older);
        assertEquals(Set.of(5), delta.table().keySet());
        older.apply(delta);
        assertEquals(content.sha256(SIZE), older.sha256(SIZE));
    }

    @Test
    void deltaTellsHolesToo() {
        content.write(0, random(2 * BlockPool.BLOCK));
        BlockMap emptied = new BlockMap(pool);
        BlockMap delta = emptied.since(content);
        content.apply(delta);
        assertEquals(0, content.bytes());
    }

    @Test
    void sameBytesWrittenAgainAreAChange() {
        byte[] data = random(BlockPool.BLOCK);
        content.write(0, data);
        BlockMap older = content.fork();
        content.write(0, data);
        assertEquals(1, content.since(older).table().size());
    }

    @Test
    void digestSeesBytesAndNotHowTheyLie() {
        BlockMap holes = content.fork();
        content.write(0, new byte[SIZE]);
        assertEquals(holes.digest(SIZE), content.digest(SIZE));
        content.write(77, new byte[] {1});
        assertNotEquals(holes.digest(SIZE), content.digest(SIZE));
    }

    @Test
    void poolGetsBackWhatNobodyHolds() {
        content.write(0, random(SIZE));
        BlockMap fork = content.fork();
        content.clear();
        assertEquals(SIZE, pool.bytesHeld());
        fork.clear();
        assertEquals(0, pool.bytesHeld());
    }

    private static byte[] random(int length) {
        byte[] data = new byte[length];
        new Random().nextBytes(data);
        return data;
    }
}
