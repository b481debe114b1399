package io.emberkeep.sandbox.internal.blocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All blocks of the cloud in one sparse file: a block is written once and shared by volumes, snapshots and backups. */
public final class BlockPool implements AutoCloseable {
    /** The unit in which everything is shared and compared; the chunked driver of Cinder hashes the same one. */
    public static final int BLOCK = 32 * 1024;

    private final FileChannel file;
    private final List<Integer> holders = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Integer, ByteBuffer> hashes = new ConcurrentHashMap<>();

    public BlockPool(Path path) {
        try {
            file = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SPARSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int store(byte[] block) {
        int slot = take();
        ByteBuffer from = ByteBuffer.wrap(block);
        try {
            while (from.hasRemaining()) {
                file.write(from, position(slot) + from.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return slot;
    }

    byte[] load(int slot) {
        ByteBuffer into = ByteBuffer.allocate(BLOCK);
        try {
            int read = 0;
            while (into.hasRemaining() && read >= 0) {
                read = file.read(into, position(slot) + into.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.array();
    }

    /** SHA-256 of what lies in a slot; worked out once, for it does not change while anybody holds it. */
    ByteBuffer hash(int slot) {
        return hashes.computeIfAbsent(slot, held -> hash(load(held)));
    }

    /** SHA-256 of a block. */
    public static ByteBuffer hash(byte[] block) {
        return ByteBuffer.wrap(sha256().digest(block));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void hold(int slot) {
        while (holders.size() <= slot) {
            free.add(holders.size());
            holders.add(0);
        }
        if (holders.get(slot) == 0) {
            free.remove(slot);
        }
        holders.set(slot, holders.get(slot) + 1);
    }

    synchronized void letGo(int slot) {
        holders.set(slot, holders.get(slot) - 1);
        if (holders.get(slot) == 0) {
            hashes.remove(slot);
            free.push(slot);
        }
    }

    /** Bytes that somebody still holds. */
    public synchronized long bytesHeld() {
        return (long) (holders.size() - free.size()) * BLOCK;
    }

    private synchronized int take() {
        if (free.isEmpty()) {
            holders.add(1);
            return holders.size() - 1;
        }
        int slot = free.pop();
        holders.set(slot, 1);
        return slot;
    }

    private static long position(int slot) {
        return (long) slot * BLOCK;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
