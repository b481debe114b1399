package io.emberkeep.sandbox.internal.http;

import io.emberkeep.sandbox.internal.world.Tokens;
import io.emberkeep.sandbox.internal.world.WorldClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The faults that were ordered: stands between the services and their connections. */
public final class Faults implements AutoCloseable {
    private final Tokens tokens;
    private final WorldClock clock;
    private final Map<String, FaultRule> rules = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public Faults(Tokens tokens, WorldClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    public synchronized void order(FaultRule rule) {
        rules.put(rule.id(), rule);
    }

    public synchronized void cancelAll() {
        rules.clear();
        seen.clear();
    }

    public synchronized List<FaultRule> ordered() {
        return List.copyOf(rules.values());
    }

    /** How many requests a rule has met so far. */
    public synchronized int met(String ruleId) {
        return seen.getOrDefault(ruleId, 0);
    }

    void around(String service, Call call, Supplier<Reply> answer, Wire wire) throws IOException {
        Optional<FaultRule> rule = due(service, call);
        if (rule.isEmpty()) {
            wire.send(answer.get());
        } else {
            spoil(rule.get(), call, answer, wire);
        }
    }

    private void spoil(FaultRule rule, Call call, Supplier<Reply> answer, Wire wire) throws IOException {
        switch (rule.kind()) {
            case DROP_BEFORE -> wire.drop();
            case DROP_AFTER -> {
                answer.get();
                wire.drop();
            }
            case DELAY -> {
                pause(rule);
                wire.send(answer.get());
            }
            case STATUS -> wire.send(other(rule));
            case STALL -> {
                wire.sendHalf(answer.get());
                pause(rule);
            }
            case TRUNCATE -> {
                wire.sendHalf(answer.get());
                wire.drop();
            }
            case FOREIGN_JSON -> {
                answer.get();
                wire.send(Reply.of(200, "application/json", rule.body().getBytes(StandardCharsets.UTF_8)));
            }
            case TOKEN_DEATH -> {
                call.header("X-Auth-Token").ifPresent(tokens::revoke);
                wire.send(answer.get());
            }
            case CLOCK_SKEW -> wire.send(clock.astray(rule.skew(), answer));
        }
    }

    private static Reply other(FaultRule rule) {
        Reply reply = Reply.of(rule.status(), "application/json", rule.body().getBytes(StandardCharsets.UTF_8));
        return rule.retryAfter()
                .map(seconds -> reply.with("Retry-After", Integer.toString(seconds)))
                .orElse(reply);
    }

    private void pause(FaultRule rule) {
        try {
            end.await(rule.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<FaultRule> due(String service, Call call) {
        for (FaultRule rule : rules.values()) {
            if (rule.concerns(service, call)) {
                int number = seen.merge(rule.id(), 1, Integer::sum);
                if (number > rule.skip() && number <= rule.skip() + rule.times()) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        end.countDown();
    }
}
