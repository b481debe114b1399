package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a volume is attached, or is about to be.
 *
 * @param serverId the Nova server, absent for an attachment made without one
 * @param serverName the server's name where Nova told it
 * @param device the device name in the guest as Nova guesses it, such as {@code /dev/vdb}
 * @param serverStatus Nova's own word for the server's state, such as {@code ACTIVE}, where Nova told it
 * @param status Cinder's own word for the attachment's, such as {@code reserved}, where Cinder told it (since 3.27)
 * @param mode {@code rw} or {@code ro}, where Cinder told it
 * @param attachedAt since when, where Cinder told it
 */
public record Attachment(
        Optional<String> serverId,
        Optional<String> serverName,
        Optional<String> device,
        Optional<String> serverStatus,
        Optional<String> status,
        Optional<String> mode,
        Optional<Instant> attachedAt) {
    /** An attachment of which nothing more is told. */
    public Attachment(Optional<String> serverId, Optional<String> serverName, Optional<String> device) {
        this(serverId, serverName, device, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it stands, and is not just reserved or under way. */
    public boolean isAttached() {
        return status.isEmpty() || status.get().equals("attached");
    }
}
