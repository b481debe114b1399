package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.Progress;
import io.emberkeep.api.SharedPreferences;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Checkups;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RestoreWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine in memory that answers as a test tells it to, and remembers what it was asked. */
final class FakeEngine implements Engine {
    final List<CloudProfile> profiles = new ArrayList<>(List.of(Samples.profile("lab")));
    final List<CloudProfile> written = new ArrayList<>();
    final List<CloudProfiles.Problem> problems = new ArrayList<>();
    final Map<String, Safeguard> safeguards = new HashMap<>();
    final FakeRuns runs = new FakeRuns();
    final List<Object> wishes = new ArrayList<>();
    final List<Diagnosis> diagnoses = new ArrayList<>();
    Optional<Catalogue> known = Optional.of(Samples.catalogue());
    Catalogue fresh = Samples.catalogue();
    Optional<Plan> plan = Optional.empty();
    Optional<EmberkeepException> failure = Optional.empty();
    Duration maximumAge = Duration.ofHours(24);
    int looks;
    boolean closed;

    @Override
    public Clouds clouds() {
        return new FakeClouds(this);
    }

    @Override
    public Catalogues catalogues() {
        return new Catalogues() {
            @Override
            public Optional<Catalogue> known(String cloud) {
                return known;
            }

            @Override
            public Catalogue refresh(String cloud, Progress progress) {
                fail();
                progress.at("Listing volumes", 0.5);
                looks++;
                known = Optional.of(fresh);
                return fresh;
            }

            @Override
            public Catalogue ofAllProjects(String cloud, Progress progress) {
                fail();
                wishes.add("look at all projects of " + cloud);
                return fresh;
            }

            @Override
            public void hold(String cloud, String backupId, String reason) {
                wishes.add("hold " + backupId + ": " + reason);
            }

            @Override
            public void release(String cloud, String backupId) {
                wishes.add("release " + backupId);
            }
        };
    }

    @Override
    public Planner planner() {
        return new Planner() {
            @Override
            public Plan backup(BackupWish wish) {
                return planned(wish);
            }

            @Override
            public Plan restore(RestoreWish wish) {
                return planned(wish);
            }

            @Override
            public Plan delete(DeleteWish wish) {
                return planned(wish);
            }

            @Override
            public Plan cure(CureWish wish) {
                return planned(wish);
            }
        };
    }

    @Override
    public Checkups checkups() {
        return (cloud, maximumAge) -> {
            wishes.add("examine " + cloud + " for " + maximumAge);
            return List.copyOf(diagnoses);
        };
    }

    private Plan planned(Object wish) {
        wishes.add(wish);
        return plan.orElseThrow(() -> new EmberkeepException(ErrorKind.REFUSED, "A safety rule forbids it."));
    }

    void fail() {
        failure.ifPresent(why -> {
            throw why;
        });
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public SharedPreferences preferences() {
        return new SharedPreferences() {
            @Override
            public Duration maximumAge() {
                return maximumAge;
            }

            @Override
            public void setMaximumAge(Duration age) {
                maximumAge = age;
            }
        };
    }

    @Override
    public String storeLocation() {
        return "memory";
    }

    @Override
    public void close() {
        closed = true;
    }
}
