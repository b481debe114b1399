package io.emberkeep.api.plan;

/** One action of a task, and in which case it is due. */
public record Step(When when, Action action) {
    /** When a step is due. */
    public enum When {
        /** After the one before it went well. */
        IN_TURN,
        /** In any case, as long as what it removes was made. */
        ALWAYS,
        /** Only where an earlier step failed and what it removes was made. */
        ON_FAILURE
    }

    /** A step that is due after the one before it went well. */
    public static Step inTurn(Action action) {
        return new Step(When.IN_TURN, action);
    }

    /** A step that removes what an earlier one made, whatever happened since. */
    public static Step always(Action action) {
        return new Step(When.ALWAYS, action);
    }

    /** A step that removes what an earlier one made where the task failed. */
    public static Step onFailure(Action action) {
        return new Step(When.ON_FAILURE, action);
    }
}
