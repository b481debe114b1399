package io.emberkeep.service.internal.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults of one port, by the names of its methods, and the list of what was called. */
public final class Faults {
    private final Map<String, Deque<Fault>> scripted = new HashMap<>();
    private final Map<String, Fault> lasting = new HashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private Instant outageEnds = Instant.MIN;
    private Fault everywhere = Fault.NONE;

    Faults(Clock clock) {
        this.clock = clock;
    }

    /** The next calls of a method meet these, one each. */
    public synchronized Faults next(String method, Fault... faults) {
        scripted.computeIfAbsent(method, name -> new ArrayDeque<>()).addAll(List.of(faults));
        return this;
    }

    /** Every call of a method meets this one. */
    public synchronized void always(String method, Fault fault) {
        lasting.put(method, fault);
    }

    /** Every call meets this one until something else is said. */
    public synchronized void everywhere(Fault fault) {
        everywhere = fault;
    }

    /** Nothing gets through for a while. */
    public synchronized void outage(Duration duration) {
        outageEnds = clock.instant().plus(duration);
    }

    /** How often a method was called, with or without success. */
    public long count(String method) {
        return calls.stream().filter(method::equals).count();
    }

    public List<String> calls() {
        return calls;
    }

    public <T> T around(Class<T> port, T real) {
        return Ports.around(port, real, (method, call) -> {
            calls.add(method);
            return fault(method).meet(call);
        });
    }

    private synchronized Fault fault(String method) {
        if (clock.instant().isBefore(outageEnds)) {
            return Fault.NOT_SENT;
        }
        Deque<Fault> left = scripted.getOrDefault(method, new ArrayDeque<>());
        return left.isEmpty() ? lasting.getOrDefault(method, everywhere) : left.poll();
    }
}
