package io.emberkeep.service.internal.run;

import java.util.Optional;

/**
 * How a task of a run ended.
 *
 * @param error what went wrong first
 * @param leftOver what the run made and could not remove
 * @param lasting whether something was done that stays, although the task failed
 * @param stopped whether steps were left out because a person stopped the run
 */
record TaskOutcome(Optional<String> error, Optional<String> leftOver, boolean lasting, boolean stopped) {
    boolean isGood() {
        return error.isEmpty() && leftOver.isEmpty() && !stopped;
    }
}
