package io.emberkeep.api.cloud;

import java.util.Optional;

/**
 * Where a volume is attached.
 *
 * @param serverId the Nova server, absent for an attachment made without one
 * @param serverName the server's name where Nova told it
 * @param device the device name in the guest as Nova guesses it, such as {@code /dev/vdb}
 */
public record Attachment(Optional<String> serverId, Optional<String> serverName, Optional<String> device) {}
