package io.emberkeep.engine.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What volumes held at which time, so that a backup can be told from one of another moment. */
final class Contents {
    private final List<Held> held = new ArrayList<>();

    private record Held(String volumeId, String digest, Instant since) {}

    /** Notes what a volume holds from now on. */
    void note(String volumeId, String digest, Instant now) {
        held.add(new Held(volumeId, digest, now));
    }

    /** Whether a volume has held this at any time from one moment to another; a run that died may capture late. */
    boolean wasHeld(String volumeId, String digest, Instant from, Instant until) {
        List<Held> of = held.stream()
                .filter(one -> one.volumeId().equals(volumeId) && !one.since().isAfter(until))
                .toList();
        Stream<Held> before =
                of.stream().filter(one -> !one.since().isAfter(from)).reduce((earlier, later) -> later).stream();
        Stream<Held> meanwhile = of.stream().filter(one -> one.since().isAfter(from));
        return Stream.concat(before, meanwhile).anyMatch(one -> one.digest().equals(digest));
    }
}
