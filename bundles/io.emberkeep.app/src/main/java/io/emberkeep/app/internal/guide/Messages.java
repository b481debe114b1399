package io.emberkeep.app.internal.guide;

/** What the guide of the demo says. */
final class Messages {
    static final String HEAD = "Welcome to Emberkeep";
    static final String INTRODUCTION =
            "This cloud is a sandbox inside of this computer, with sixty days in the life of a small shop. Try"
                    + " anything: it goes when you close the window.";
    static final String LEFT = "%d of %d done";
    static final String ALL_DONE = "All done. Emberkeep works on your own cloud in the same way.";

    static final String CHAIN_TITLE = "Read a chain";
    static final String CHAIN =
            "Select \"files\" in the table. On the right is each full backup with what builds on it. Cinder tells no"
                    + " parents: those of Emberkeep's own backups are recorded, others are inferred (dashed). \"before"
                    + " the move\" is of another tool, and a branch. Select any backup of the chain.";
    static final String PROTECT_TITLE = "Protect what is not";
    static final String PROTECT =
            "\"scratch\" has never been backed up. Select it and press Ctrl+B. Read the plan, then run it, and watch the"
                    + " activity below.";
    static final String MEND_TITLE = "Mend what is at risk";
    static final String MEND =
            "A backup of \"photos\" failed three nights ago, and the cloud has refused each incremental since. Select it"
                    + " (✕) in the chain of \"photos\" and press Del. Then select the volume and press Ctrl+B.";
    static final String RESTORE_TITLE = "Restore";
    static final String RESTORE =
            "Select a backup of \"web-1-root\" and press Ctrl+R. It goes to a new volume, and the old one stays as it is.";
    static final String DELETE_TITLE = "Delete, leaf first";
    static final String DELETE =
            "Select a full of \"web-2-root\" and press Del. Others build on it, so they must go with it: the plan names"
                    + " each, and takes the leaves first.";

    private Messages() {}
}
