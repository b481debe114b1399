package io.emberkeep.service.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.Zone;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells of the clouds that this computer knows, and keeps those that a person entered here. */
final class DefaultClouds implements Clouds {
    private final CloudPorts ports;
    private final Connections connections;

    DefaultClouds(CloudPorts ports, Connections connections) {
        this.ports = ports;
        this.connections = connections;
    }

    @Override
    public List<CloudProfile> list() {
        return connections.profiles();
    }

    @Override
    public List<CloudProfiles.Problem> problems() {
        return connections.problems();
    }

    @Override
    public CloudProfile choose(Optional<String> name) {
        return connections.choose(name);
    }

    @Override
    public CloudReport check(String name) {
        return report(name, connections.gateway(name));
    }

    @Override
    public CloudReport check(CloudProfile profile) {
        return report(profile.name(), connections.unshared(profile));
    }

    private static CloudReport report(String name, CloudGateway cloud) {
        return new CloudReport(name, cloud.scope(), cloud.capabilities(), cloud.limits());
    }

    @Override
    public ServerCertificates certificates(CloudProfile profile) {
        return ports.inspector().inspect(profile.authUrl(), profile.tls());
    }

    @Override
    public List<String> saved() {
        return ports.saved().names();
    }

    /** The profile first: a secret without one would stay for ever. */
    @Override
    public void save(CloudProfile profile) {
        boolean hasSecret = !profile.credential().secret().isInVault();
        Optional<SecretVault> vault = ports.vault();
        if (hasSecret && vault.isEmpty()) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.noVault(profile.name()));
        }
        ports.saved().save(profile);
        if (hasSecret) {
            vault.orElseThrow().keep(profile.name(), profile.credential().secret());
            ports.saved().forgetSecret(profile.name());
        }
        connections.forget(profile.name());
    }

    @Override
    public ProfileText.Reading read(String text, String source) {
        return ports.texts().read(text, source);
    }

    /** All names first, so that either all are kept or none. */
    @Override
    public void add(List<CloudProfile> profiles) {
        Set<String> names = new HashSet<>(ports.saved().names());
        connections.profiles().forEach(known -> names.add(known.name()));
        for (CloudProfile profile : profiles) {
            if (!names.add(profile.name())) {
                throw new EmberkeepException(ErrorKind.CONFLICT, Messages.nameInUse(profile.name()));
            }
        }
        profiles.forEach(ports.saved()::saveWithSecret);
        profiles.forEach(profile -> connections.forget(profile.name()));
    }

    @Override
    public String savedLocation() {
        return ports.saved().location();
    }

    @Override
    public void remove(String name) {
        if (ports.saved().names().contains(name)) {
            ports.saved().remove(name);
            ports.vault().ifPresent(vault -> vault.forget(name));
            ports.safeguards().set(name, Safeguard.NONE);
            connections.forget(name);
        }
    }

    /** The new entry is whole before the old one goes, so that a crash leaves two and never none. */
    @Override
    public void rename(String name, String other) {
        if (!ports.saved().names().contains(name)) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.notOurs(name));
        }
        if (connections.profiles().stream().anyMatch(profile -> profile.name().equals(other))) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.nameInUse(other));
        }
        CloudProfile profile = choose(Optional.of(name));
        ports.safeguards().set(other, safeguard(name));
        Optional<Secret> kept = ports.vault().flatMap(vault -> vault.find(name));
        kept.ifPresent(secret -> ports.vault().orElseThrow().keep(other, secret));
        if (kept.isPresent()) {
            ports.saved().save(profile.named(other));
        } else {
            ports.saved().saveWithSecret(profile.named(other));
        }
        remove(name);
    }

    @Override
    public void lend(CloudProfile profile) {
        connections.lend(profile);
    }

    @Override
    public Safeguard safeguard(String name) {
        return ports.safeguards().of(name);
    }

    @Override
    public void protect(String name, Safeguard safeguard) {
        ports.safeguards().set(name, safeguard);
    }

    @Override
    public Choices choices(String name) {
        CloudGateway cloud = connections.gateway(name);
        return new Choices(
                cloud.volumeTypes(),
                cloud.zones().stream().filter(Zone::available).map(Zone::name).toList());
    }
}
