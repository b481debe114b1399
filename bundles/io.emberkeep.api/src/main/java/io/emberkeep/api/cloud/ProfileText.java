package io.emberkeep.api.cloud;

import java.util.List;

/** Port: reads profiles out of text that a person has got from a cloud's operator. */
public interface ProfileText {
    /**
     * The profiles in an openrc or a clouds.yaml, or in a fragment of one. A secret that the text does not hold is
     * {@link Secret#IN_VAULT}.
     *
     * @throws io.emberkeep.api.EmberkeepException INVALID_INPUT where nothing of the kind is in it, saying what is missing
     */
    List<CloudProfile> read(String text);

    /**
     * The same, with what of the text was left out.
     *
     * @param source where the text is from, for people
     */
    Reading read(String text, String source);

    /**
     * What was read.
     *
     * @param leftOut the keys that Emberkeep does not know, and the variables whose value only a shell could tell
     */
    record Reading(List<CloudProfile> profiles, List<String> leftOut) {}
}
