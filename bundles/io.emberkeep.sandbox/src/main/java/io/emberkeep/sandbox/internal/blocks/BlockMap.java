package io.emberkeep.sandbox.internal.blocks;

import static io.emberkeep.sandbox.internal.blocks.BlockPool.BLOCK;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sparse content: which block of a device lies where in the pool. Forks share blocks until one side writes. */
public final class BlockMap {
    /** Where a delta says that a block is no longer there. */
    private static final int HOLE = -1;

    private final BlockPool pool;
    private final NavigableMap<Integer, Integer> slots = new TreeMap<>();

    public BlockMap(BlockPool pool) {
        this.pool = pool;
    }

    /** The content as it was written down by {@link #table}. */
    public static BlockMap of(BlockPool pool, Map<Integer, Integer> table) {
        BlockMap map = new BlockMap(pool);
        table.forEach(map::put);
        return map;
    }

    /** Block number to slot of the pool. */
    public Map<Integer, Integer> table() {
        return Collections.unmodifiableMap(slots);
    }

    /** The same content at this instant. */
    public BlockMap fork() {
        return of(pool, slots);
    }

    /** Gives every block back. */
    public void clear() {
        slots.values().forEach(this::letGo);
        slots.clear();
    }

    public void write(long offset, byte[] data) {
        int done = 0;
        while (done < data.length) {
            int within = (int) ((offset + done) % BLOCK);
            int length = Math.min(BLOCK - within, data.length - done);
            writeBlock((int) ((offset + done) / BLOCK), within, data, done, length);
            done += length;
        }
    }

    /** Makes a block a hole, which reads as zeros. */
    public void punch(int block) {
        letGo(slots.remove(block));
    }

    public byte[] read(long offset, int length) {
        byte[] data = new byte[length];
        int done = 0;
        while (done < length) {
            int within = (int) ((offset + done) % BLOCK);
            int part = Math.min(BLOCK - within, length - done);
            System.arraycopy(block((int) ((offset + done) / BLOCK)), within, data, done, part);
            done += part;
        }
        return data;
    }

    /**
     * What was written since an older content: new blocks, and holes where blocks are gone. The same bytes written again are
     * a change, as in a diff of RBD images.
     */
    public BlockMap since(BlockMap older) {
        BlockMap delta = new BlockMap(pool);
        SortedSet<Integer> candidates = new TreeSet<>(slots.keySet());
        candidates.addAll(older.slots.keySet());
        for (Integer block : candidates) {
            if (!Objects.equals(slots.get(block), older.slots.get(block))) {
                delta.put(block, slots.getOrDefault(block, HOLE));
            }
        }
        return delta;
    }

    /** Lays a delta over this content. */
    public void apply(BlockMap delta) {
        delta.slots.forEach(this::put);
        slots.values().removeIf(slot -> slot == HOLE);
    }

    /** SHA-256 of a device of so many bytes, holes read as zeros. */
    public String sha256(long size) {
        MessageDigest digest = BlockPool.sha256();
        byte[] zeros = new byte[BLOCK];
        for (int block = 0; block < size / BLOCK; block++) {
            digest.update(slots.containsKey(block) ? block(block) : zeros);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest that two devices share only if all their bytes are equal; quick, for zeros cost nothing. */
    public String digest(long size) {
        MessageDigest digest = BlockPool.sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).array());
        byte[] zeros = new byte[BLOCK];
        for (int number : slots.keySet()) {
            byte[] block = block(number);
            if (!Arrays.equals(block, zeros)) {
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
                digest.update(block);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of a block that is no hole. */
    public ByteBuffer hash(int block) {
        return pool.hash(slots.get(block));
    }

    public long bytes() {
        return (long) slots.size() * BLOCK;
    }

    private void writeBlock(int number, int within, byte[] data, int from, int length) {
        byte[] block = length == BLOCK ? new byte[BLOCK] : block(number);
        System.arraycopy(data, from, block, within, length);
        letGo(slots.put(number, pool.store(block)));
    }

    private byte[] block(int number) {
        Integer slot = slots.get(number);
        return slot == null || slot == HOLE ? new byte[BLOCK] : pool.load(slot);
    }

    private void put(int block, int slot) {
        if (slot != HOLE) {
            pool.hold(slot);
        }
        letGo(slots.put(block, slot));
    }

    private void letGo(Integer slot) {
        if (slot != null && slot != HOLE) {
            pool.letGo(slot);
        }
    }
}
