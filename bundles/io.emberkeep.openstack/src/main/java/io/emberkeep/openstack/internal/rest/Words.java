package io.emberkeep.openstack.internal.rest;

/** Puts foreign text, such as a server's message or a volume's name, into a shape that can stand inside a sentence. */
public final class Words {
    private Words() {}

    /** The text in one line, without the full stop at its end, cut where it is longer than that. */
    public static String oneLine(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return bare.length() > longest ? bare.substring(0, longest) + "…" : bare;
    }
}
