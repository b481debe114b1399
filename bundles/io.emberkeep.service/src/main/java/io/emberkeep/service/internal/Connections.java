package io.emberkeep.service.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudConnector;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connections to the clouds in use, one for each profile as long as the profile stays the same. */
final class Connections {
    private final Map<CloudProfile, CloudGateway> open = new ConcurrentHashMap<>();
    private final Map<String, CloudProfile> lent = new ConcurrentHashMap<>();
    private final CloudProfiles profiles;
    private final CloudConnector connector;
    private final Optional<SecretVault> vault;

    Connections(CloudPorts ports) {
        this.profiles = ports.profiles();
        this.connector = ports.connector();
        this.vault = ports.vault();
    }

    List<CloudProfile> profiles() {
        Stream<CloudProfile> kept = profiles.list().stream().filter(profile -> !lent.containsKey(profile.name()));
        return Stream.concat(lent.values().stream(), kept).toList();
    }

    Set<String> names() {
        return profiles().stream().map(CloudProfile::name).collect(Collectors.toSet());
    }

    /**
     * Makes sure that there is a profile.
     *
     * @throws EmberkeepException where there is none of this name, or it can't be used
     */
    void requireKnown(String cloud) {
        choose(Optional.of(cloud));
    }

    /** Makes a profile known as long as these connections are. */
    void lend(CloudProfile profile) {
        lent.put(profile.name(), profile);
        forget(profile.name());
    }

    List<CloudProfiles.Problem> problems() {
        return profiles.problems();
    }

    CloudGateway gateway(String cloud) {
        return open.computeIfAbsent(choose(Optional.of(cloud)), this::unshared);
    }

    /** A connection of its own, which nobody else gets. */
    CloudGateway unshared(CloudProfile profile) {
        return connector.connect(withSecret(profile));
    }

    /** Lets go of the connections to a cloud whose profile or secret has changed. */
    void forget(String cloud) {
        open.keySet().removeIf(profile -> profile.name().equals(cloud));
    }

    private CloudProfile withSecret(CloudProfile profile) {
        Credential credential = profile.credential();
        if (!credential.secret().isInVault()) {
            return profile;
        }
        Secret secret = vault.flatMap(kept -> kept.find(profile.name()))
                .orElseThrow(() -> new EmberkeepException(
                        ErrorKind.UNAUTHORISED, Messages.secretMissing(profile.name(), vault.isPresent())));
        return profile.with(credential.withSecret(secret));
    }

    CloudProfile choose(Optional<String> name) {
        List<CloudProfile> all = profiles();
        List<CloudProfile> fitting = all.stream()
                .filter(profile -> name.isEmpty() || profile.name().equals(name.get()))
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (name.isEmpty() && !all.isEmpty()) {
            throw ambiguous(all);
        }
        throw unusable(name)
                .or(() -> name.filter(wanted -> !all.isEmpty()).map(wanted -> unknown(wanted, all)))
                .orElseGet(this::noneFound);
    }

    /** Why the cloud that is meant is no profile, where an entry of its name can't be used. */
    private Optional<EmberkeepException> unusable(Optional<String> name) {
        return problems().stream()
                .filter(problem -> name.isEmpty() || problem.cloud().equals(name.get()))
                .findFirst()
                .map(problem -> new EmberkeepException(ErrorKind.INVALID_INPUT, problem.sentence()));
    }

    private EmberkeepException noneFound() {
        return new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noClouds(profiles.places()));
    }

    private static EmberkeepException unknown(String name, List<CloudProfile> all) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.unknownCloud(name, names(all)));
    }

    private static EmberkeepException ambiguous(List<CloudProfile> all) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.chooseCloud(names(all)));
    }

    private static String names(List<CloudProfile> all) {
        return all.stream().map(CloudProfile::name).collect(Collectors.joining(", "));
    }
}
