package io.emberkeep.cli.internal.text;

import io.emberkeep.api.Progress;

/** Shows on a terminal that the cloud is being looked at; elsewhere it is not worth a line. */
public final class LookProgress implements Progress, AutoCloseable {
    private final LiveLine line;
    private final boolean live;

    /** Shows on a page, if it is live. */
    public LookProgress(Page page, boolean live) {
        this.line = new LiveLine(page);
        this.live = live;
    }

    @Override
    public void at(String message, double done) {
        if (live) {
            line.show(message + "…");
        }
    }

    @Override
    public void close() {
        line.clear();
    }
}
