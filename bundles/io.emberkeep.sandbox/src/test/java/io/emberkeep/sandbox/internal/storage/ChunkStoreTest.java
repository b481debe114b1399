package io.emberkeep.sandbox.internal.storage;

import static io.emberkeep.sandbox.internal.blocks.BlockPool.BLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored is compressed, changes are found by hashes, and what comes back is what was put in. */
class ChunkStoreTest {
    private static final int GIB = 1 << 30;
    private static final int BLOCKS = GIB / BLOCK;
    private static final int BLOCKS_PER_OBJECT = 1600;
    private static final Optional<String> WHOLE = Optional.empty();

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private BlockPool pool;
    private BlockMap device;
    private ChunkStore store;

    @BeforeEach
    void open() {
        pool = new BlockPool(folder.resolve("blocks"));
        device = new BlockMap(pool);
        store = new ChunkStore(folder);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void wholeDeviceComesBackAndTakesOneObjectForEachChunk() {
        device.write(17, random(3 * BLOCK));
        device.write(GIB - 5, new byte[] {1, 2, 3, 4, 5});
        assertEquals(21, store.put("full", device, BLOCKS, WHOLE));
        assertEquals(device.digest(GIB), restored("full"));
    }

    @Test
    void whatCanBeCompressedIs() {
        device.write(0, "a line of a log that goes on and on\n".repeat(30_000).getBytes(StandardCharsets.US_ASCII));
        store.put("log", device, BLOCKS, WHOLE);
        assertTrue(store.size("log") < device.bytes() / 20, () -> store.size("log") + " bytes");
        BlockMap noise = new BlockMap(pool);
        noise.write(0, random(32 * BLOCK));
        store.put("noise", noise, BLOCKS, WHOLE);
        assertTrue(store.size("noise") > noise.bytes(), () -> store.size("noise") + " bytes");
    }

    @Test
    void hashOfEachBlockIsKept() throws IOException, GeneralSecurityException {
        byte[] block = random(BLOCK);
        device.write(9 * BLOCK, block);
        store.put("full", device, BLOCKS, WHOLE);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(block);
        String file = new String(Files.readAllBytes(folder.resolve("chunks-full")), StandardCharsets.ISO_8859_1);
        assertTrue(file.contains(new String(hash, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void changesAreWhatHashesToSomethingElse() {
        byte[] same = random(BLOCK);
        device.write(0, same);
        device.write(5 * BLOCK, random(BLOCK));
        device.write(8 * BLOCK, random(BLOCK));
        store.put("full", device, BLOCKS, WHOLE);
        device.write(0, same);
        assertEquals(0, store.put("same", device, BLOCKS, Optional.of("full")));
        device.write(5 * BLOCK, new byte[BLOCK]);
        device.punch(8);
        assertEquals(2, store.put("zeros", device, BLOCKS, Optional.of("same")));
        assertEquals(device.digest(GIB), restored("full", "same", "zeros"));
    }

    @Test
    void runOfChangesIsCutWhereAChunkEnds() {
        store.put("full", device, BLOCKS, WHOLE);
        device.write((BLOCKS_PER_OBJECT - 2L) * BLOCK, random(4 * BLOCK));
        device.write(3L * BLOCKS_PER_OBJECT * BLOCK, random(BLOCK));
        assertEquals(3, store.put("more", device, BLOCKS, Optional.of("full")));
        assertEquals(device.digest(GIB), restored("full", "more"));
    }

    @Test
    void brokenObjectIsNotRestored() throws IOException {
        device.write(0, random(4 * BLOCK));
        store.put("full", device, BLOCKS, WHOLE);
        Path file = folder.resolve("chunks-full");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThrows(UncheckedIOException.class, () -> restored("full"));
    }

    @Test
    void aLostBackupIsNoDeviceOfZeros() {
        store.put("full", device, BLOCKS, WHOLE);
        store.delete("full");

        assertThrows(UncheckedIOException.class, () -> restored("full"));
        store.layOver(new BlockMap(pool), "one of thousands", 0);
    }

    private String restored(String... chain) {
        BlockMap content = new BlockMap(pool);
        for (String part : chain) {
            store.layOver(content, part, 1);
        }
        return content.digest(GIB);
    }

    private byte[] random(int length) {
        byte[] data = new byte[length];
        random.nextBytes(data);
        return data;
    }
}
