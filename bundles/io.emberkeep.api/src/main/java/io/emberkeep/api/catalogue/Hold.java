package io.emberkeep.api.catalogue;

import java.time.Instant;

/**
 * Why a backup must not be deleted, until a person releases it. It binds Emberkeep; the cloud knows nothing of it.
 *
 * @param reason in a person's words
 */
public record Hold(String reason, Instant since) {}
