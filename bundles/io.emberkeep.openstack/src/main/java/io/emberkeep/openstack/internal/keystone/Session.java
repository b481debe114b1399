package io.emberkeep.openstack.internal.keystone;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.openstack.internal.rest.Answer;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Sender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One login that all threads of a connection share: it puts the token on each request and renews it for all at once. */
public final class Session implements Sender {
    private static final Logger LOG = Logger.getLogger(Session.class.getName());
    private static final Duration SECOND_TRY = Duration.ofMinutes(1);
    private static final Duration NEXT_LOGIN = Duration.ofSeconds(10);

    private final Login login;
    private final Sender sender;
    private final Clock clock;
    private Token token;
    private Optional<Refusal> refusal = Optional.empty();

    private record Refusal(EmberkeepException why, Instant at) {}

    private Session(Login login, Sender sender, Clock clock, Token token) {
        this.login = login;
        this.sender = sender;
        this.clock = clock;
        this.token = token;
    }

    /** Logs in. */
    public static Session open(Login login, Sender sender, Clock clock) {
        return new Session(login, sender, clock, login.perform());
    }

    /** Sends with the token; where the cloud refuses the token, once more with a new one, since it did nothing yet. */
    @Override
    public Answer send(Call call) {
        Token used = token();
        Answer answer = sender.send(authorised(call, used));
        return answer.status() == 401 ? sender.send(authorised(call, tokenAfter(used))) : answer;
    }

    /** The token in use, renewed ahead of its end. */
    public synchronized Token token() {
        if (token.isDue(clock.instant())) {
            renewAhead();
        }
        return token;
    }

    private synchronized Token tokenAfter(Token refused) {
        if (token.id().equals(refused.id())) {
            token = renewed();
        }
        return token;
    }

    /** Many threads find out at once that a credential is refused, and an account may be locked after a few logins. */
    private Token renewed() {
        Instant now = clock.instant();
        refusal.filter(last ->
                        !now.isBefore(last.at()) && now.isBefore(last.at().plus(NEXT_LOGIN)))
                .ifPresent(last -> {
                    throw last.why();
                });
        try {
            return login.perform();
        } catch (EmberkeepException e) {
            refusal = Optional.of(new Refusal(e, now)).filter(refused -> e.kind() == ErrorKind.UNAUTHORISED);
            throw e;
        }
    }

    // While the old token still holds, a Keystone that is away for a moment must not stop the work.
    private void renewAhead() {
        try {
            token = renewed();
        } catch (EmberkeepException e) {
            if (token.isOver(clock.instant())) {
                throw e;
            }
            LOG.log(Level.WARNING, "The login could not be renewed ahead of its end and is tried again soon.", e);
            token = token.dueAt(clock.instant().plus(SECOND_TRY));
        }
    }

    private static Call authorised(Call call, Token token) {
        return call.withHeader("X-Auth-Token", token.id());
    }
}
