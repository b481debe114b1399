package io.emberkeep.api.cloud;

import java.util.Optional;

/**
 * What keeps a person from harming a cloud by mistake.
 *
 * @param readOnly whether Emberkeep changes nothing on the cloud
 * @param band by what the cloud is told from others wherever it is worked on
 */
public record Safeguard(boolean readOnly, Optional<Band> band) {
    /** Changes are allowed, and nothing stands out. */
    public static final Safeguard NONE = new Safeguard(false, Optional.empty());

    /**
     * A coloured band with a word, because colour alone is no sign.
     *
     * @param word such as {@code PRODUCTION}
     */
    public record Band(Colour colour, String word) {}

    /** The colours of bands; the theme says what they look like. */
    public enum Colour {
        RED,
        AMBER,
        GREEN,
        BLUE,
        VIOLET
    }
}
