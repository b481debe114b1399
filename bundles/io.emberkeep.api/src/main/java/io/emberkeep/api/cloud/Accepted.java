package io.emberkeep.api.cloud;

import java.util.Optional;

/**
 * The cloud's word that it took a request; the work itself comes later.
 *
 * @param id of what will be made or changed
 * @param requestId the cloud's id of the request, for its operator's logs
 */
public record Accepted(String id, Optional<String> requestId) {}
