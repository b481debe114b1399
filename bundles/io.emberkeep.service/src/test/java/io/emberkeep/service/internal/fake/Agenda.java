package io.emberkeep.service.internal.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What the cloud will have done by itself when somebody looks again. */
final class Agenda {
    private record Entry(Instant at, int number, Runnable event) {}

    private final Queue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final Clock clock;
    private int count;

    Agenda(Clock clock) {
        this.clock = clock;
    }

    void in(Duration delay, Runnable event) {
        entries.add(new Entry(clock.instant().plus(delay), count++, event));
    }

    /** Lets everything happen that was due by now. */
    void catchUp() {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(clock.instant())) {
            entries.poll().event().run();
        }
    }
}
