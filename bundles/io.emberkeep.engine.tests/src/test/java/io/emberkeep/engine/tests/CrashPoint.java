package io.emberkeep.engine.tests;

/**
 * Where a process meets its fate.
 *
 * @param number which of its passages through points of this fate, counted from 0
 */
record CrashPoint(Fate fate, int number) {
    static final CrashPoint NOWHERE = new CrashPoint(Fate.DIES_WRITING, Integer.MAX_VALUE);

    /** What becomes of the process. */
    enum Fate {
        /** It dies right before or right after a write to the store, or a request that changes something. */
        DIES_WRITING,
        /** It dies right before or right after a look at the store or the cloud, or where it waits. */
        DIES_LOOKING,
        /** It dies with a request on its way, which arrives while another process looks for it. */
        DIES_SENDING,
        /** It sleeps between its lease check and its request, and sends when another process has long finished. */
        SLEEPS
    }
}
