package io.emberkeep.service.internal.run;

import java.util.Optional;

/** How far the cloud is with what a step asked for. */
sealed interface Observation {
    /** It works on it. */
    record Pending() implements Observation {}

    /** It is done. */
    record Good(Optional<String> note) implements Observation {
        static Good plain() {
            return new Good(Optional.empty());
        }
    }

    /** A person stopped it before it was over. */
    record Stopped() implements Observation {}

    /** It went wrong. */
    record Bad(String why) implements Observation {}
}
