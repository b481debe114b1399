package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.Optional;

/**
 * What Cinder tells of volumes, snapshots and backups alike beside what backups need.
 *
 * @param description as the owner wrote it, absent where it is empty
 * @param updatedAt when anything of it last changed, also its state
 * @param userId who made it, where Cinder tells (of a snapshot since 3.41, of a backup since 3.56 and to administrators)
 * @param encryptionKeyId the key of an encrypted one, told since 3.64
 */
public record Details(
        Optional<String> description,
        Optional<Instant> updatedAt,
        Optional<String> userId,
        Optional<String> encryptionKeyId) {
    /** Nothing of it is known. */
    public static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
