package io.emberkeep.ui.common.theme;

import io.emberkeep.api.cloud.Safeguard;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;

/** A colour by its meaning; what it looks like is said in the style sheets. */
public enum Tone {
    /** The text of the platform. */
    PLAIN("plain"),
    /** Less important than the rest. */
    QUIET("quiet"),
    /** All is well. */
    GOOD("good"),
    /** Look at it. */
    WARNING("warning"),
    /** Something is lost, failed or in danger. */
    HARM("harm"),
    /** The one accent of the product. */
    ACCENT("accent"),
    /** Behind sentences that want to be read. */
    BAND("band"),
    /** The background of lists and cards. */
    PAPER("paper"),
    /** Bands by which clouds are told from each other. */
    RED("cloud.red"),
    AMBER("cloud.amber"),
    GREEN("cloud.green"),
    BLUE("cloud.blue"),
    VIOLET("cloud.violet"),
    /** Words on such a band. */
    ON_BAND("cloud.text");

    private final String id;

    Tone(String word) {
        id = "io.emberkeep.ui.common." + word;
    }

    /** The tone of a cloud's band. */
    public static Tone of(Safeguard.Colour colour) {
        return switch (colour) {
            case RED -> RED;
            case AMBER -> AMBER;
            case GREEN -> GREEN;
            case BLUE -> BLUE;
            case VIOLET -> VIOLET;
        };
    }

    /** The colour in the theme of now; the theme owns it. */
    public Color colour() {
        return JFaceResources.getColorRegistry().get(id);
    }
}
