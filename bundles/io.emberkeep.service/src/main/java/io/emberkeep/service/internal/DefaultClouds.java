package io.emberkeep.service.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.cloud.Zone;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import java.util.List;
import java.util.Optional;

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
        }
        connections.forget(profile.name());
    }

    @Override
    public void remove(String name) {
        if (ports.saved().names().contains(name)) {
            ports.saved().remove(name);
            ports.vault().ifPresent(vault -> vault.forget(name));
            connections.forget(name);
        }
    }

    @Override
    public Choices choices(String name) {
        CloudGateway cloud = connections.gateway(name);
        return new Choices(
                cloud.volumeTypes().stream().map(VolumeType::name).toList(),
                cloud.zones().stream().filter(Zone::available).map(Zone::name).toList());
    }
}
