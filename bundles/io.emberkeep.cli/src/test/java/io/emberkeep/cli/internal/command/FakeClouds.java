package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clouds of an engine in memory. */
final class FakeClouds implements Clouds {
    private final FakeEngine engine;

    FakeClouds(FakeEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<CloudProfile> list() {
        return List.copyOf(engine.profiles);
    }

    @Override
    public List<CloudProfiles.Problem> problems() {
        return List.copyOf(engine.problems);
    }

    @Override
    public CloudProfile choose(Optional<String> name) {
        return engine.profiles.stream()
                .filter(profile -> name.map(profile.name()::equals).orElse(engine.profiles.size() == 1))
                .findFirst()
                .orElseThrow(
                        () -> new EmberkeepException(ErrorKind.INVALID_INPUT, "There is no such cloud. Known: lab."));
    }

    @Override
    public CloudReport check(String name) {
        engine.fail();
        choose(Optional.of(name));
        Capability service = new Capability("backup service", Capability.Answer.YES, "present", "GET /backups");
        Limits.Use use = new Limits.Use(3, 10);
        return new CloudReport(
                name, Samples.SCOPE, List.of(service), new Limits(use, use, use, use, new Limits.Use(0, -1)));
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
        throw new AssertionError("no cloud is renamed");
    }

    @Override
    public void lend(CloudProfile profile) {
        throw new AssertionError("no cloud is lent");
    }

    @Override
    public Safeguard safeguard(String name) {
        return engine.safeguards.getOrDefault(name, Safeguard.NONE);
    }

    @Override
    public void protect(String name, Safeguard safeguard) {
        engine.safeguards.put(name, safeguard);
    }

    @Override
    public List<String> saved() {
        return List.of();
    }

    @Override
    public ProfileText.Reading read(String text, String source) {
        engine.fail();
        engine.wishes.add("read " + text);
        return new ProfileText.Reading(List.copyOf(engine.written), List.of("OS_ODD", "OS_PASSWORD"));
    }

    @Override
    public void add(List<CloudProfile> profiles) {
        engine.profiles.addAll(profiles);
    }

    @Override
    public String savedLocation() {
        return "/home/ada/.config/emberkeep/clouds.yaml";
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
        return new Choices(List.of(type("ssd"), type("hdd")), List.of("main", "remote-dc"));
    }

    private static VolumeType type(String name) {
        return new VolumeType(name, name, Optional.empty(), true, Map.of());
    }
}
