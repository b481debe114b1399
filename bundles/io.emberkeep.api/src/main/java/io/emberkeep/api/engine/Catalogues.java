package io.emberkeep.api.engine;

import io.emberkeep.api.Progress;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Changes;
import java.util.Optional;

/** What was seen of clouds. */
public interface Catalogues {
    /** The last picture of a cloud, from the store alone. */
    Optional<Catalogue> known(String cloud);

    /** Lists the cloud and merges what it says into the history. */
    Catalogue refresh(String cloud, Progress progress);

    /** The same, with what has changed since the last time. */
    default Look look(String cloud, Progress progress) {
        Optional<Catalogue> before = known(cloud);
        Catalogue now = refresh(cloud, progress);
        return new Look(now, Changes.between(before, now));
    }

    /**
     * What all projects of a cloud have, for its administrator. It is looked at each time and not remembered, since what is
     * remembered is one project over time.
     *
     * @throws io.emberkeep.api.EmberkeepException UNAUTHORISED where the credential sees its own project alone
     */
    Catalogue ofAllProjects(String cloud, Progress progress);

    /** A picture of a cloud, and what is new in it. */
    record Look(Catalogue catalogue, Changes changes) {}

    /** Forbids the deletion of a backup until it is released; a second hold replaces the reason of the first. */
    void hold(String cloud, String backupId, String reason);

    /** Allows the deletion of a backup again. */
    void release(String cloud, String backupId);
}
