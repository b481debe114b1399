package io.emberkeep.cli.internal.text;

/** How a text is tinted where a terminal shows colours; the words alone must say it all. */
public enum Tone {
    PLAIN(""),
    GOOD("32"),
    WARNING("33"),
    BAD("31"),
    QUIET("90"),
    STRONG("1");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    String tint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
