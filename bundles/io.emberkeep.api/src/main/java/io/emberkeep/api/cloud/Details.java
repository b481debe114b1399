package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What Cinder tells of volumes, snapshots and backups alike beside what backups need.
 *
 * @param description as the owner wrote it, absent where it is empty
 * @param updatedAt when anything of it last changed, also its state
 * @param userId who made it, where Cinder tells (of a snapshot since 3.41, of a backup since 3.56 and to administrators)
 * @param encryptionKeyId the key of an encrypted one, told since 3.64
 * @param others whatever else it tells, by Cinder's own names, such as {@code multiattach} or {@code group_id}
 */
public record Details(
        Optional<String> description,
        Optional<Instant> updatedAt,
        Optional<String> userId,
        Optional<String> encryptionKeyId,
        Map<String, String> others) {
    /** Nothing of it is known. */
    public static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Copies the map, so that a record never changes. */
    public Details {
        others = Map.copyOf(others);
    }

    /** Without whatever else Cinder tells. */
    public Details(
            Optional<String> description,
            Optional<Instant> updatedAt,
            Optional<String> userId,
            Optional<String> encryptionKeyId) {
        this(description, updatedAt, userId, encryptionKeyId, Map.of());
    }
}
