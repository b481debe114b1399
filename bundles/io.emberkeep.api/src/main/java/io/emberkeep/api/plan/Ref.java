package io.emberkeep.api.plan;

/** What a step works on: something that exists, or something that an earlier step of the same task makes. */
public sealed interface Ref {
    /** Something that exists, by its id. */
    record Id(String id) implements Ref {}

    /** What the step with this number makes, counted from 0. */
    record Made(int step) implements Ref {}
}
