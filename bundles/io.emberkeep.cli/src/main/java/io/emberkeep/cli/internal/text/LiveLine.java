package io.emberkeep.cli.internal.text;

/** The lowest line of a terminal, which is written over as things go on. Used by one thread at a time. */
final class LiveLine {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final Page page;
    private boolean shown;

    LiveLine(Page page) {
        this.page = page;
    }

    void show(String text) {
        String fitted = TextWidth.shorten(TextWidth.printable(text), page.width() - 1);
        page.stream().print(BACK_AND_CLEAR + fitted);
        page.stream().flush();
        shown = true;
    }

    void clear() {
        if (shown) {
            page.stream().print(BACK_AND_CLEAR);
            page.stream().flush();
            shown = false;
        }
    }
}
