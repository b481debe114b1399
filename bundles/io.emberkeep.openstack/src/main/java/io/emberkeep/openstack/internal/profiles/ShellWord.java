package io.emberkeep.openstack.internal.profiles;

/**
 * One word of a shell's line without its quotes.
 *
 * @param isComputed whether the shell would put something in the place of a part of it
 * @param end where it ends in the text
 */
record ShellWord(String value, boolean isComputed, int end) {
    private static final String ENDS = " \t\r\n;&|";
    private static final String ESCAPED_IN_QUOTES = "$`\"\\\n";

    /** The word that begins at this place. */
    static ShellWord at(String text, int start) {
        StringBuilder value = new StringBuilder();
        boolean computed = false;
        char quote = 0;
        int at = start;
        for (; at < text.length() && (quote != 0 || ENDS.indexOf(text.charAt(at)) < 0); at++) {
            char letter = text.charAt(at);
            if (quote == 0 ? letter == '"' || letter == '\'' : letter == quote) {
                quote = quote == 0 ? letter : 0;
            } else if (quote != '\'' && letter == '\\' && isEscape(text, at + 1, quote)) {
                at++;
                value.append(text.charAt(at));
            } else {
                computed |= quote != '\'' && isComputed(text, at);
                value.append(letter);
            }
        }
        return new ShellWord(value.toString(), computed, at);
    }

    private static boolean isEscape(String text, int at, char quote) {
        return at < text.length() && (quote == 0 || ESCAPED_IN_QUOTES.indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isComputed(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean named = Character.isLetterOrDigit(next) || "_{(".indexOf(next) >= 0;
        return text.charAt(at) == '`' || (text.charAt(at) == '$' && named);
    }
}
