package io.emberkeep.api;

import java.time.Duration;

/** Port: what a person prefers, for the console and the commands alike. Read anew each time, so that none goes by an old word. */
public interface SharedPreferences {
    /** What holds until a person says otherwise. */
    Duration DEFAULT_MAXIMUM_AGE = Duration.ofHours(24);

    /**
     * How old the newest backup of a protected volume may be, in whole hours.
     *
     * @throws EmberkeepException INVALID_INPUT where the preferences can't be understood
     */
    Duration maximumAge();

    /**
     * Changes how old the newest backup of a protected volume may be.
     *
     * @param age at least one hour; what is less than a whole hour is left out
     * @throws EmberkeepException REFUSED where nothing can be written
     */
    void setMaximumAge(Duration age);
}
