package io.emberkeep.service.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Doctor;
import io.emberkeep.api.doctor.Examination;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Checkups;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Brings together what diagnoses are made from. */
final class DefaultCheckups implements Checkups {
    private static final Logger LOG = Logger.getLogger(DefaultCheckups.class.getName());

    private final Catalogues catalogues;
    private final Runs runs;
    private final Function<String, Limits> limits;
    private final Clock clock;

    DefaultCheckups(Catalogues catalogues, Runs runs, Function<String, Limits> limits, Clock clock) {
        this.catalogues = catalogues;
        this.runs = runs;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public List<Diagnosis> examine(String cloud, Duration maximumAge) {
        return catalogues
                .known(cloud)
                .map(seen -> new Doctor().diagnose(examination(seen, maximumAge)))
                .orElse(List.of());
    }

    private Examination examination(Catalogue seen, Duration maximumAge) {
        return new Examination(
                seen,
                runs.list(),
                runs.abandoned().stream().map(Run::id).collect(Collectors.toSet()),
                limits(seen.cloud()),
                maximumAge,
                clock.instant());
    }

    private Optional<Limits> limits(String cloud) {
        try {
            return Optional.of(limits.apply(cloud));
        } catch (EmberkeepException noAnswer) {
            LOG.log(Level.FINE, "the quotas are not looked at", noAnswer);
            return Optional.empty();
        }
    }
}
