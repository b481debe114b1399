package io.emberkeep.api.cloud;

/**
 * Port: the safeguards of clouds by their names, whoever wrote their profiles. They hold for every process of this user:
 * the console and the commands alike.
 */
public interface Safeguards {
    /**
     * The safeguard of a cloud; {@link Safeguard#NONE} where there is none. Read anew each time.
     *
     * @throws io.emberkeep.api.EmberkeepException INVALID_INPUT where they can't be read, so that nothing is taken for
     *     allowed
     */
    Safeguard of(String cloud);

    /**
     * Sets or, with {@link Safeguard#NONE}, ends the safeguard of a cloud.
     *
     * @throws io.emberkeep.api.EmberkeepException REFUSED where nothing can be written
     */
    void set(String cloud, Safeguard safeguard);
}
