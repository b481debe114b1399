package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * What an engine has to offer when the console opens.
 *
 * @param clouds names of the clouds found
 * @param choice the cloud to begin with, absent where a person has to choose one
 * @param obstacle why none can be chosen
 */
record Opening(List<String> clouds, List<Run> runs, Optional<String> choice, Optional<EmberkeepException> obstacle) {

    /** Chooses the wished cloud, else the one of last time; a person who has none of them chooses by hand. */
    static Opening of(Engine engine, Optional<String> wished, Optional<String> last) {
        List<String> names =
                engine.clouds().list().stream().map(CloudProfile::name).toList();
        List<Run> runs = engine.runs().list();
        Optional<String> favourite = wished.or(() -> last.filter(names::contains));
        if (favourite.isEmpty() && !names.isEmpty()) {
            return new Opening(names, runs, Optional.empty(), Optional.empty());
        }
        try {
            String chosen = engine.clouds().choose(favourite).name();
            return new Opening(names, runs, Optional.of(chosen), Optional.empty());
        } catch (EmberkeepException obstacle) {
            return new Opening(names, runs, Optional.empty(), Optional.of(obstacle));
        }
    }
}
