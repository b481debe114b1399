package io.emberkeep.openstack.internal.rest;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.ServerCertificates.Doubt;
import io.emberkeep.openstack.internal.Messages;
import io.emberkeep.openstack.internal.transport.TransportFailure;
import io.emberkeep.openstack.internal.transport.TransportFailure.Stage;
import io.emberkeep.openstack.internal.transport.Untrusted;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what a cloud answers, or fails to answer, into the exception that says so to a person. */
public final class Failures {
    private static final Pattern BUSY =
            Pattern.compile("must be available|status must be|current status|status is", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTA =
            Pattern.compile("quota|maximum number|limit ?exceeded|exceeds", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE_DOWN =
            Pattern.compile("service \\S+ could not be found", Pattern.CASE_INSENSITIVE);

    private static final Set<Integer> TURNED_AWAY = Set.of(413, 429, 503);

    private final String cloud;
    private final String source;

    /**
     * Speaks of one cloud.
     *
     * @param source where its profile is written, for who has to correct it
     */
    public Failures(String cloud, String source) {
        this.cloud = cloud;
        this.source = source;
    }

    /** For an answer that is not a success. */
    EmberkeepException refused(Call call, Answer answer) {
        Optional<String> said = Fault.in(answer);
        EmberkeepException plain = said.isEmpty() && answer.status() != 401
                ? wordless(call, answer)
                : spoken(call, answer, said.orElse("no reason given"));
        Optional<Duration> wait = turnedAwayFor(answer).filter(asked -> plain.kind() != ErrorKind.QUOTA);
        EmberkeepException told = wait.map(plain::withRetryAfter).orElse(plain);
        return complete(told, answer, answer.status() >= 500 && !call.harmless() && wait.isEmpty());
    }

    /** A rate limit, or a load balancer without a server, that says when to come back has not passed the request on. */
    private static Optional<Duration> turnedAwayFor(Answer answer) {
        return TURNED_AWAY.contains(answer.status()) ? answer.retryAfter() : Optional.empty();
    }

    /** For a success whose body is not what the service would write. */
    EmberkeepException foreign(Call call, Answer answer) {
        String sentence = Messages.foreignAnswer(call.action(), cloud, call.endpoint(), answer.status());
        return complete(new EmberkeepException(ErrorKind.UNREACHABLE, sentence), answer, !call.harmless());
    }

    /** For a success that speaks OpenStack but lacks what we need. */
    EmberkeepException unreadable(Call call, Answer answer, String lack) {
        String sentence = Messages.unreadable(call.action(), cloud, lack);
        return complete(new EmberkeepException(ErrorKind.INTERNAL, sentence), answer, !call.harmless());
    }

    /** For no answer at all. */
    EmberkeepException unanswered(Call call, TransportFailure failure) {
        Optional<Doubt> doubt = Untrusted.behind(failure);
        if (doubt.isPresent()) {
            String sentence = Messages.untrusted(
                    call.action(), cloud, call.endpoint(), doubt.get().sentence());
            return new EmberkeepException(ErrorKind.UNTRUSTED, sentence, failure);
        }
        EmberkeepException exception = new EmberkeepException(
                switch (failure.stage()) {
                    case NOT_SENT, BROKEN -> ErrorKind.UNREACHABLE;
                    case TIMED_OUT -> ErrorKind.TIMED_OUT;
                    case INTERRUPTED -> ErrorKind.CANCELLED;
                },
                sentence(call, failure),
                failure);
        boolean unknown = failure.stage() != Stage.NOT_SENT && !call.harmless();
        return unknown ? exception.withUnknownOutcome() : exception;
    }

    private String sentence(Call call, TransportFailure failure) {
        String action = call.action();
        String address = call.endpoint();
        String reason = Reasons.of(failure.getCause());
        return switch (failure.stage()) {
            case NOT_SENT -> Messages.notReached(action, cloud, address, reason);
            case BROKEN -> Messages.broken(action, cloud, address, reason, call.harmless());
            case TIMED_OUT -> Messages.timedOut(action, cloud, address, call.harmless());
            case INTERRUPTED -> Messages.cancelled(action, cloud);
        };
    }

    private static EmberkeepException complete(EmberkeepException plain, Answer answer, boolean unknown) {
        EmberkeepException named = answer.requestId().map(plain::withRequestId).orElse(plain);
        return unknown ? named.withUnknownOutcome() : named;
    }

    // Without a word of OpenStack's it is a proxy or some other server that speaks, whatever its status says.
    private EmberkeepException wordless(Call call, Answer answer) {
        String sentence = answer.header("Location")
                .filter(address -> answer.status() / 100 == 3)
                .map(address -> Messages.redirected(call.action(), cloud, call.endpoint(), address))
                .orElse(Messages.foreignAnswer(call.action(), cloud, call.endpoint(), answer.status()));
        return new EmberkeepException(ErrorKind.UNREACHABLE, sentence);
    }

    private EmberkeepException spoken(Call call, Answer answer, String said) {
        String action = call.action();
        return switch (answer.status()) {
            case 400, 409 -> rejected(action, answer.status(), said);
            case 401 -> failure(ErrorKind.UNAUTHORISED, Messages.notLoggedIn(action, cloud, source, said));
            case 403 -> failure(ErrorKind.UNAUTHORISED, Messages.notAllowed(action, cloud, said));
            case 404 -> notFound(action, said);
            case 406 -> failure(ErrorKind.REFUSED, Messages.wrongVersion(action, cloud, said));
            case 413, 429 -> tooMuch(action, answer, said);
            default -> other(action, answer.status(), said);
        };
    }

    private EmberkeepException rejected(String action, int status, String said) {
        boolean busy = status == 409 || BUSY.matcher(said).find();
        return busy
                ? failure(ErrorKind.CONFLICT, Messages.busy(action, cloud, said))
                : failure(ErrorKind.REFUSED, Messages.rejected(action, cloud, said));
    }

    // Cinder says 404 also where its backup service is down; that must never pass for a backup that is gone.
    private EmberkeepException notFound(String action, String said) {
        return SERVICE_DOWN.matcher(said).find()
                ? failure(ErrorKind.UNREACHABLE, Messages.serviceDown(action, cloud, said))
                : failure(ErrorKind.NOT_FOUND, Messages.notFound(action, cloud, said));
    }

    private EmberkeepException tooMuch(String action, Answer answer, String said) {
        boolean quota = answer.status() == 413 && QUOTA.matcher(said).find();
        return quota
                ? failure(ErrorKind.QUOTA, Messages.quota(action, cloud, said))
                : failure(ErrorKind.CONFLICT, Messages.rateLimited(action, cloud, said, answer.retryAfter()));
    }

    private EmberkeepException other(String action, int status, String said) {
        return status >= 500
                ? failure(ErrorKind.UNREACHABLE, Messages.serverError(action, cloud, status, said))
                : failure(ErrorKind.REFUSED, Messages.rejected(action, cloud, said));
    }

    private static EmberkeepException failure(ErrorKind kind, String sentence) {
        return new EmberkeepException(kind, sentence);
    }
}
