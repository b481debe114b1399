package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks what a cloud is in the middle of, for all runs on it together: whoever waits for one thing shares the list with
 * those who wait for others. It has no thread, so that nothing is asked while nobody waits.
 */
final class Poller {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LISTS_A_TICK = 4;

    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Passing, Listed> lists = new EnumMap<>(Passing.class);
    private final Set<Passing> withoutList = EnumSet.noneOf(Passing.class);
    private final CloudGateway cloud;
    private final Pause pause;
    private final Timing timing;
    private final Clock clock;
    private final Deque<Instant> latest = new ArrayDeque<>();
    private Instant newest = Instant.MIN;

    private record Listed(Set<String> ids, Instant at) {}

    Poller(CloudGateway cloud, Pause pause, Timing timing, Clock clock) {
        this.cloud = cloud;
        this.pause = pause;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Whether the cloud still works on a thing.
     *
     * @param since when its request was taken, so that no older list counts
     */
    boolean isIn(Passing passing, String id, Instant since) {
        return ids(passing, since).map(ids -> ids.contains(id)).orElseGet(() -> passing.holds(cloud, id));
    }

    /** Empty where the cloud does not list by state. */
    private Optional<Set<String>> ids(Passing passing, Instant since) {
        while (true) {
            turn.lock();
            try {
                if (withoutList.contains(passing)) {
                    return Optional.empty();
                }
                forgetTheFuture();
                // While no list may be asked for, one of this tick has to do: else each who waits would wait for its
                // own.
                boolean mayList = mayList();
                Optional<Set<String>> known = fresh(passing, since, mayList ? timing.firstPoll() : TICK);
                if (known.isPresent() || mayList) {
                    return known.isPresent() ? known : list(passing);
                }
            } finally {
                turn.unlock();
            }
            pause.atMost(TICK.dividedBy(LISTS_A_TICK));
        }
    }

    /** Where the clock was set back, what was listed by the old time would count as fresh until that comes again. */
    private void forgetTheFuture() {
        Instant now = clock.instant();
        if (now.isBefore(newest)) {
            lists.clear();
            latest.clear();
        }
        newest = now;
    }

    /** A request that was taken in the future was taken before the clock was set back, and every list since then is newer. */
    private Optional<Set<String>> fresh(Passing passing, Instant since, Duration age) {
        Instant now = clock.instant();
        Instant oldest = now.minus(age);
        return Optional.ofNullable(lists.get(passing))
                .filter(listed -> listed.at().isAfter(since) || since.isAfter(now))
                .filter(listed -> listed.at().isAfter(oldest))
                .map(Listed::ids);
    }

    private boolean mayList() {
        Instant before = clock.instant().minus(TICK);
        latest.removeIf(at -> !at.isAfter(before));
        return latest.size() < LISTS_A_TICK;
    }

    private Optional<Set<String>> list(Passing passing) {
        Instant at = clock.instant();
        latest.add(at);
        try {
            Set<String> ids = passing.idsIn(cloud);
            lists.put(passing, new Listed(ids, at));
            return Optional.of(ids);
        } catch (EmberkeepException failure) {
            if (failure.kind() != ErrorKind.REFUSED) {
                throw failure;
            }
            withoutList.add(passing);
            return Optional.empty();
        }
    }
}
