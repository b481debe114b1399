package io.emberkeep.sandbox.internal.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that are valid. */
public final class Tokens {
    private final Map<String, Token> bySecret = new ConcurrentHashMap<>();
    private final WorldClock clock;

    public Tokens(WorldClock clock) {
        this.clock = clock;
    }

    public Token issue(Token token) {
        bySecret.put(token.secret(), token);
        return token;
    }

    public Optional<Token> find(String secret) {
        return Optional.ofNullable(bySecret.get(secret))
                .filter(token -> token.expiresAt().isAfter(clock.now()));
    }

    public void revoke(String secret) {
        bySecret.remove(secret);
    }

    /** All tokens end now, as when Keystone changes its keys. */
    public void revokeAll() {
        bySecret.clear();
    }
}
