package io.emberkeep.ui.common.internal.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.Progress;
import io.emberkeep.api.SharedPreferences;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Checkups;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An engine that knows two clouds and does what a test says. */
final class FakeEngine implements Engine, Clouds, Catalogues, SharedPreferences {
    final List<String> names = new ArrayList<>(List.of("acme", "other"));
    final Map<String, Safeguard> safeguards = new HashMap<>();
    boolean known;
    int refreshes;
    private Duration maximumAge = Duration.ofHours(24);
    boolean preferencesAreBroken;
    Optional<EmberkeepException> failure = Optional.empty();
    final FakeRuns runs = new FakeRuns();

    private final Instant now;

    FakeEngine(Instant now) {
        this.now = now;
    }

    Run run(String id, RunState state) {
        Plan plan = new Plan(RunKind.BACKUP, "acme", scope("known"), now, List.of(), Set.of(), false);
        return new Run(id, plan, state, now, Optional.empty(), Optional.empty(), false, List.of());
    }

    @Override
    public Clouds clouds() {
        return this;
    }

    @Override
    public Catalogues catalogues() {
        return this;
    }

    @Override
    public SharedPreferences preferences() {
        return this;
    }

    @Override
    public Duration maximumAge() {
        if (preferencesAreBroken) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, "The preferences can't be understood.");
        }
        return maximumAge;
    }

    @Override
    public void setMaximumAge(Duration age) {
        maximumAge = age;
    }

    @Override
    public Planner planner() {
        throw new AssertionError("no plan is asked for");
    }

    @Override
    public Checkups checkups() {
        throw new AssertionError("nothing is examined");
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public String storeLocation() {
        return "memory";
    }

    @Override
    public void close() {}

    @Override
    public List<CloudProfile> list() {
        return names.stream().map(FakeEngine::profile).toList();
    }

    @Override
    public List<CloudProfiles.Problem> problems() {
        return List.of();
    }

    @Override
    public CloudProfile choose(Optional<String> name) {
        return name.filter(names::contains)
                .map(FakeEngine::profile)
                .orElseThrow(() -> new EmberkeepException(
                        ErrorKind.NOT_FOUND, "There is no cloud " + name.orElse("at all") + "."));
    }

    @Override
    public CloudReport check(String name) {
        throw new AssertionError("nothing is checked");
    }

    @Override
    public CloudReport check(CloudProfile profile) {
        return check(profile.name());
    }

    @Override
    public ServerCertificates certificates(CloudProfile profile, String address) {
        throw new AssertionError("no certificate is looked at");
    }

    @Override
    public void rename(String name, String other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void lend(CloudProfile profile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Safeguard safeguard(String name) {
        return safeguards.getOrDefault(name, Safeguard.NONE);
    }

    @Override
    public void protect(String name, Safeguard safeguard) {
        safeguards.put(name, safeguard);
    }

    @Override
    public List<String> saved() {
        return List.of();
    }

    @Override
    public ProfileText.Reading read(String text, String source) {
        throw new AssertionError("no text is read");
    }

    @Override
    public void add(List<CloudProfile> profiles) {
        throw new AssertionError("no cloud is added");
    }

    @Override
    public String savedLocation() {
        throw new AssertionError("nobody asks where clouds are kept");
    }

    @Override
    public void save(CloudProfile profile) {
        throw new AssertionError("no cloud is saved");
    }

    @Override
    public void remove(String name) {
        throw new AssertionError("no cloud is removed");
    }

    @Override
    public Choices choices(String name) {
        return new Choices(List.of(), List.of());
    }

    @Override
    public Optional<Catalogue> known(String cloud) {
        return known ? Optional.of(catalogue(cloud, "known")) : Optional.empty();
    }

    @Override
    public Catalogue ofAllProjects(String cloud, Progress progress) {
        throw new AssertionError("no other project is looked at");
    }

    @Override
    public Catalogue refresh(String cloud, Progress progress) {
        refreshes++;
        failure.ifPresent(why -> {
            throw why;
        });
        return catalogue(cloud, "refreshed");
    }

    @Override
    public void hold(String cloud, String backupId, String reason) {
        throw new AssertionError("nothing is held");
    }

    @Override
    public void release(String cloud, String backupId) {
        throw new AssertionError("nothing is released");
    }

    private Catalogue catalogue(String cloud, String project) {
        return new Catalogue(cloud, scope(project), new Microversion(3, 70), now, Map.of(), List.of(), Map.of());
    }

    private static Scope scope(String project) {
        return new Scope("https://acme.example/v3", "Sample", "id", project);
    }

    private static CloudProfile profile(String name) {
        return new CloudProfile(
                name,
                "https://acme.example/v3",
                new Credential.Token(new Secret("secret")),
                Optional.empty(),
                Credential.Domain.DEFAULT,
                Optional.empty(),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "a test");
    }
}
