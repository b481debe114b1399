package io.emberkeep.ui.volumes.internal.changes;

/** What the changes view says to people. */
final class Messages {
    static final String CHANGES = "Changes";
    static final String WHEN = "When";
    static final String WHAT = "What";
    static final String MADE_HERE = "made here";
    static final String MADE_ELSEWHERE = "made elsewhere";
    static final String GONE = "gone";
    static final String ID = "Id";
    static final String LOOKING_BACK = "Looking what has come and gone";
    static final String CHANGED = "In the last %d days: %s";
    static final String NOTHING_CHANGED = "Nothing has come or gone in the last %d days.";
    static final String NOT_SEEN = "The cloud was not looked at yet.";
    static final String NAME = "Name";
    static final String HINT = "%s, id %s";

    private Messages() {}
}
