package io.emberkeep.service.internal.run;

import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Accepted;
import java.util.Optional;

/**
 * A request that the cloud took.
 *
 * @param origin what is to be remembered of the backup that it makes, where it makes one
 */
record Sent(Accepted accepted, Optional<Origin> origin) {
    static Sent of(Accepted accepted) {
        return new Sent(accepted, Optional.empty());
    }
}
