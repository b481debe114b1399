package io.emberkeep.openstack.internal.rest;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.openstack.internal.transport.TransportFailure;
import io.emberkeep.openstack.internal.transport.TransportFailure.Stage;
import io.emberkeep.openstack.internal.transport.Untrusted;
import java.time.Duration;
import java.util.Optional;

/** Sends requests until they are answered well or have failed for good; only harmless ones are sent twice. */
public final class Caller {
    private final Sender sender;
    private final Retries retries;
    private final Failures failures;

    /** Sends by the given sender. */
    public Caller(Sender sender, Retries retries, Failures failures) {
        this.sender = sender;
        this.retries = retries;
        this.failures = failures;
    }

    /**
     * Returns a good answer.
     *
     * @throws io.emberkeep.api.EmberkeepException where there is none, marked where the outcome is unknown
     */
    public Answer send(Call call) {
        return good(call, probe(call));
    }

    /**
     * Returns the answer where it is a good one.
     *
     * @throws io.emberkeep.api.EmberkeepException where it is none, as {@link #send} throws it
     */
    public Answer good(Call call, Answer answer) {
        if (!answer.isSuccess()) {
            throw refused(call, answer);
        }
        return answer;
    }

    /** Returns the answer whatever it says, for questions to which a refusal is an answer too. */
    public Answer probe(Call call) {
        for (int repeat = 0; ; repeat++) {
            requireWanted(call);
            try {
                Answer answer = sender.send(call);
                if (!answer.isPassing() || !again(call, repeat, answer.retryAfter())) {
                    return answer;
                }
            } catch (TransportFailure failure) {
                if (!isPassing(failure) || !again(call, repeat, Optional.empty())) {
                    throw failures.unanswered(call, failure);
                }
            }
        }
    }

    /** Nothing is asked any more for a thread that is to stop. */
    private void requireWanted(Call call) {
        if (call.harmless() && Thread.currentThread().isInterrupted()) {
            throw failures.unanswered(call, new TransportFailure(Stage.INTERRUPTED, new InterruptedException()));
        }
    }

    /** The failure to throw where the answer is no success. */
    public EmberkeepException refused(Call call, Answer answer) {
        return failures.refused(call, answer);
    }

    /** The failure to throw where a success was not written by the service that was asked. */
    public EmberkeepException foreign(Call call, Answer answer) {
        return failures.foreign(call, answer);
    }

    /** The failure to throw where a success lacks something that we need. */
    public EmberkeepException unreadable(Call call, Answer answer, String lack) {
        return failures.unreadable(call, answer, lack);
    }

    private boolean again(Call call, int repeat, Optional<Duration> asked) {
        if (!call.harmless() || !retries.leftAfter(repeat)) {
            return false;
        }
        try {
            retries.pauseBefore(repeat, asked);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.unanswered(call, new TransportFailure(Stage.INTERRUPTED, e));
        }
    }

    // Who has waited a whole minute for an answer in vain is told so, rather than made to wait for more of the same.
    private static boolean isPassing(TransportFailure failure) {
        boolean noAnswer = failure.stage() == Stage.NOT_SENT || failure.stage() == Stage.BROKEN;
        return noAnswer && Untrusted.behind(failure).isEmpty();
    }
}
