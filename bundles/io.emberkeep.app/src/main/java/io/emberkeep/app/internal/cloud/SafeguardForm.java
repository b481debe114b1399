package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.api.cloud.Safeguard.Colour;
import java.util.Optional;

/** What a person says about how careful one must be with a cloud. */
final class SafeguardForm {
    private Optional<Colour> colour;
    private String word;
    private boolean readOnly;

    SafeguardForm(Safeguard before) {
        colour = before.band().map(Band::colour);
        word = before.band().map(Band::word).orElse("");
        readOnly = before.readOnly();
    }

    /** Red means production, unless a person says otherwise. */
    void setColour(Optional<Colour> chosen) {
        colour = chosen;
        if (chosen.equals(Optional.of(Colour.RED)) && word.isEmpty()) {
            word = CloudMessages.PRODUCTION;
        }
    }

    void setWord(String typed) {
        word = typed.strip();
    }

    void setReadOnly(boolean wanted) {
        readOnly = wanted;
    }

    Optional<Colour> colour() {
        return colour;
    }

    String word() {
        return word;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    Optional<String> obstacle() {
        return colour.isPresent() && word.isEmpty() ? Optional.of(CloudMessages.BAND_WORD_MISSING) : Optional.empty();
    }

    Safeguard safeguard() {
        return new Safeguard(readOnly, colour.filter(chosen -> !word.isEmpty()).map(chosen -> new Band(chosen, word)));
    }
}
