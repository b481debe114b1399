package io.emberkeep.service.internal.guard;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Safeguards;

/** Refuses whatever would change a cloud that its user keeps read-only. */
public final class WriteGuard {
    private final Safeguards safeguards;

    /** Asks the safeguards anew for each change. */
    public WriteGuard(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    void require(String cloud) {
        if (!allows(cloud)) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED,
                    "Cloud %s is kept read-only in Emberkeep, so nothing on it is changed. To allow changes, edit the cloud in the console, or: emberkeep cloud protect %s --no-read-only"
                            .formatted(cloud, cloud));
        }
    }

    boolean allows(String cloud) {
        return !safeguards.of(cloud).readOnly();
    }
}
