package io.emberkeep.sandbox.internal.storage;

import static io.emberkeep.sandbox.internal.blocks.BlockPool.BLOCK;

import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What the chunked driver stored: a file for each backup, with the SHA-256 of every block of the device and, compressed,
 * the objects. A block of zeros has no hash and takes no room.
 */
public final class ChunkStore {
    private static final int BLOCKS_PER_OBJECT = 52_428_800 / BLOCK;
    private static final ByteBuffer ZEROS = BlockPool.hash(new byte[BLOCK]);

    private final Path folder;

    private record Run(int first, int end) {}

    public ChunkStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Stores a device: all of it, or the blocks whose hashes are others than those of the parent.
     *
     * @return how many objects that makes
     */
    int put(String backup, BlockMap bytes, int blocks, Optional<String> parent) {
        Map<Integer, ByteBuffer> hashes = hashes(bytes);
        BitSet changed = new BitSet();
        if (parent.isEmpty()) {
            changed.set(0, blocks);
        } else {
            mark(changed, hashes, hashes(parent.get()));
        }
        List<Run> objects = runs(changed);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(backup))))) {
            out.writeInt(hashes.size());
            for (Map.Entry<Integer, ByteBuffer> hash : hashes.entrySet()) {
                out.writeInt(hash.getKey());
                out.write(hash.getValue().array());
            }
            out.writeInt(objects.size());
            for (Run object : objects) {
                byte[] packed = packed(bytes, object, hashes.keySet());
                out.writeInt(object.first());
                out.writeInt(object.end());
                out.writeInt(packed.length);
                out.write(packed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects.size();
    }

    /** Lays what a backup stored over the content of its parent; what had objects and has no file is lost. */
    void layOver(BlockMap content, String backup, int objects) {
        try (DataInputStream in = objects > 0 ? read(file(backup)) : open(backup)) {
            Set<Integer> filled = hashes(in).keySet();
            for (int left = in.readInt(); left > 0; left--) {
                Run object = new Run(in.readInt(), in.readInt());
                layOver(content, object, filled, in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String backup) {
        try {
            Files.deleteIfExists(file(backup));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that a backup takes. */
    long size(String backup) {
        return file(backup).toFile().length();
    }

    private Path file(String backup) {
        return folder.resolve("chunks-" + backup);
    }

    /** Backups that are made by the thousand have nothing in them, and no file. */
    private DataInputStream open(String backup) throws IOException {
        Path file = file(backup);
        return Files.exists(file)
                ? read(file)
                : new DataInputStream(new ByteArrayInputStream(new byte[2 * Integer.BYTES]));
    }

    private static DataInputStream read(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }

    private Map<Integer, ByteBuffer> hashes(String backup) {
        try (DataInputStream in = open(backup)) {
            return hashes(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, ByteBuffer> hashes(DataInputStream in) throws IOException {
        Map<Integer, ByteBuffer> hashes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            hashes.put(in.readInt(), ByteBuffer.wrap(in.readNBytes(ZEROS.capacity())));
        }
        return hashes;
    }

    private static Map<Integer, ByteBuffer> hashes(BlockMap bytes) {
        Map<Integer, ByteBuffer> hashes = new TreeMap<>();
        for (int block : bytes.table().keySet()) {
            hashes.put(block, bytes.hash(block));
        }
        hashes.values().removeIf(ZEROS::equals);
        return hashes;
    }

    private static void mark(BitSet changed, Map<Integer, ByteBuffer> hashes, Map<Integer, ByteBuffer> before) {
        hashes.forEach((block, hash) -> changed.set(block, !hash.equals(before.get(block))));
        before.keySet().stream().filter(block -> !hashes.containsKey(block)).forEach(changed::set);
    }

    /** Each run of changed blocks makes one object, and no object reaches into the next chunk. */
    private static List<Run> runs(BitSet changed) {
        List<Run> runs = new ArrayList<>();
        int end = 0;
        for (int first = changed.nextSetBit(0); first >= 0; first = changed.nextSetBit(end)) {
            end = Math.min(changed.nextClearBit(first), (first / BLOCKS_PER_OBJECT + 1) * BLOCKS_PER_OBJECT);
            runs.add(new Run(first, end));
        }
        return runs;
    }

    private static byte[] packed(BlockMap bytes, Run object, Set<Integer> filled) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int block = object.first(); block < object.end(); block++) {
                if (filled.contains(block)) {
                    out.write(bytes.read((long) block * BLOCK, BLOCK));
                }
            }
        }
        return packed.toByteArray();
    }

    private static void layOver(BlockMap content, Run object, Set<Integer> filled, byte[] packed) throws IOException {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (int block = object.first(); block < object.end(); block++) {
                if (filled.contains(block)) {
                    content.write((long) block * BLOCK, plain.readNBytes(BLOCK));
                } else {
                    content.punch(block);
                }
            }
            if (plain.read() >= 0) {
                throw new EOFException("An object is longer than what it holds.");
            }
        }
    }
}
