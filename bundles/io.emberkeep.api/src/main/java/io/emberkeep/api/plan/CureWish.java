package io.emberkeep.api.plan;

import io.emberkeep.api.doctor.Cure;
import java.util.List;

/** What a person asks for when removing what should not be there. */
public record CureWish(String cloud, List<Cure> cures) {
    /** Copies the list, so that a record never changes. */
    public CureWish {
        cures = List.copyOf(cures);
    }
}
