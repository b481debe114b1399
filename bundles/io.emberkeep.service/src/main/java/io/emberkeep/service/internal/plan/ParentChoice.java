package io.emberkeep.service.internal.plan;

import java.util.List;
import java.util.Optional;

/** Whether a backup is to be incremental, on which parent, and why. */
record ParentChoice(Optional<String> parentId, List<String> reasons) {
    static ParentChoice full(String... reasons) {
        return new ParentChoice(Optional.empty(), List.of(reasons));
    }

    static ParentChoice on(String parentId, String... reasons) {
        return new ParentChoice(Optional.of(parentId), List.of(reasons));
    }
}
