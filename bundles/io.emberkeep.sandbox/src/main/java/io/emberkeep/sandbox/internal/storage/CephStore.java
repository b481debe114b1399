package io.emberkeep.sandbox.internal.storage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The images in the pool of the Ceph driver, each with the backups that have a snapshot in it. */
public final class CephStore {
    private final Map<String, Set<String>> images = new TreeMap<>();

    boolean has(String image) {
        return images.containsKey(image);
    }

    void put(String image, String backupId) {
        images.computeIfAbsent(image, name -> new TreeSet<>()).add(backupId);
    }

    /** Takes a backup out of its image; the image goes with the last one. */
    void take(String image, String backupId) {
        images.computeIfPresent(image, (name, backups) -> {
            backups.remove(backupId);
            return backups.isEmpty() ? null : backups;
        });
    }

    void destroy(String image) {
        images.remove(image);
    }

    public Map<String, Set<String>> images() {
        return images;
    }
}
