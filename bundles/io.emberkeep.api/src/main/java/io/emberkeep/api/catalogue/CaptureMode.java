package io.emberkeep.api.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a backup gets its point in time. */
public enum CaptureMode {
    /** Cinder reads the live volume; on Ceph its driver takes a hidden snapshot by itself. */
    DIRECT(true),
    /** As {@link #DIRECT}, with the guest frozen until the capture was observed. */
    FROZEN_DIRECT(false),
    /** Snapshot, temporary volume from it, full backup of that; safe everywhere, always full. */
    CLONE(true),
    /** A backup of a snapshot; refused where the driver is Ceph or unproven. */
    SNAPSHOT(true),
    /** Nova freezes a server and snapshots all its volumes at once. */
    INSTANCE(false);

    private final boolean available;

    CaptureMode(boolean available) {
        this.available = available;
    }

    /** Whether this release can do it; a mode that can't be done is not offered. */
    public boolean isAvailable() {
        return available;
    }

    /** The word that people and files use, such as {@code frozen-direct}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The modes to offer. */
    public static List<CaptureMode> offered() {
        return Stream.of(values()).filter(CaptureMode::isAvailable).toList();
    }

    /** Reads the word that people and files use. */
    public static Optional<CaptureMode> ofWord(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
