package io.emberkeep.cli.internal.text;

import java.io.PrintStream;

/**
 * A stream to print for people on.
 *
 * @param width in columns; what is not a terminal has no end
 */
public record Page(PrintStream stream, int width, boolean colour) {
    /** The width of what is not a terminal. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /** Prints a line. */
    public void line(String text) {
        line(Tone.PLAIN, text);
    }

    /** Prints a tinted line. */
    public void line(Tone tone, String text) {
        stream.println(tint(tone, TextWidth.printable(text)));
    }

    /** Prints a table, fitted to the width. */
    public void table(Table table) {
        table.lines(this).forEach(stream::println);
    }

    String tint(Tone tone, String text) {
        return colour ? tone.tint(text) : text;
    }
}
