package io.emberkeep.service.internal;

import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.cloud.Zone;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import java.util.List;
import java.util.Optional;

/** Tells of the clouds that this computer knows. */
final class DefaultClouds implements Clouds {
    private final Connections connections;

    DefaultClouds(Connections connections) {
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
        CloudGateway cloud = connections.gateway(name);
        return new CloudReport(name, cloud.scope(), cloud.capabilities(), cloud.limits());
    }

    @Override
    public Choices choices(String name) {
        CloudGateway cloud = connections.gateway(name);
        return new Choices(
                cloud.volumeTypes().stream().map(VolumeType::name).toList(),
                cloud.zones().stream().filter(Zone::available).map(Zone::name).toList());
    }
}
