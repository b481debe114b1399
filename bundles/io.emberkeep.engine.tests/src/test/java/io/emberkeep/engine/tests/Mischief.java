package io.emberkeep.engine.tests;

import java.util.List;
import java.util.Random;

/** What a network does to a request. */
enum Mischief {
    /** Nothing. */
    NONE,
    /** The connection ends before the request arrives. */
    DROP_BEFORE,
    /** The request is carried out, and the connection ends before the answer. */
    DROP_AFTER,
    /** Half of the answer arrives. */
    TRUNCATE,
    /** The answer comes late. */
    DELAY,
    /** The request arrives twice. */
    DUPLICATE,
    /** A request that nobody waits for any more arrives when much else has happened. */
    ARRIVE_LATE,
    /** A rate limit turns it away, with a time to come back. */
    TOO_MANY,
    /** A load balancer finds nobody to serve it. */
    UNAVAILABLE;

    private static final List<Mischief> KINDS = List.of(values()).subList(1, values().length);

    /** One in so many requests meets something, as a seed wills. */
    static Mischief chosenBy(Random random, double rate) {
        return random.nextDouble() < rate ? KINDS.get(random.nextInt(KINDS.size())) : NONE;
    }
}
