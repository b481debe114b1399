package io.emberkeep.cli.internal.command;

import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.api.cloud.Safeguard.Colour;
import java.util.Optional;

/** What can be typed for the band of a cloud. */
enum BandColour {
    NONE,
    RED,
    AMBER,
    GREEN,
    BLUE,
    VIOLET;

    /** The band of this colour; without a word it is called as the colour, since a colour alone is no sign. */
    Optional<Band> band(Optional<String> word) {
        return this == NONE ? Optional.empty() : Optional.of(new Band(Colour.valueOf(name()), word.orElse(name())));
    }
}
