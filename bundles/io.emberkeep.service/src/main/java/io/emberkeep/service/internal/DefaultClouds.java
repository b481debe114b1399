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
    public ServerCertificates certificates(CloudProfile profile, String address) {
        return ports.inspector().inspect(address, profile.tls());
    }

    @Override
    public List<String> saved() {
        return ports.saved().names();
    }

    /** The profile first: a secret without one would stay for ever. */
    @Override
    public void save(CloudProfile profile) {
        if (profile.credential().secret().isInVault()) {
            ports.saved().save(profile);
        } else if (hasKnownSecret(profile)) {
            ports.saved().saveWithSecret(profile);
        } else {
            SecretVault vault = ports.vault()
                    .orElseThrow(() -> new EmberkeepException(ErrorKind.REFUSED, Messages.noVault(profile.name())));
            saveWithSecret(profile, vault);
        }
        connections.forget(profile.name());
    }

    /** One that a command has imported stays where commands find it, unless it is changed. */
    private boolean hasKnownSecret(CloudProfile profile) {
        return ports.saved().hasSecret(profile.name())
                && known(profile.name())
                        .map(before -> before.credential().secret())
                        .filter(profile.credential().secret()::equals)
                        .isPresent();
    }

    /** A profile whose secret was not kept would be of no use, so all is as it was before. */
    private void saveWithSecret(CloudProfile profile, SecretVault vault) {
        boolean isNew = !ports.saved().names().contains(profile.name());
        Optional<CloudProfile> before = isNew ? Optional.empty() : known(profile.name());
        ports.saved().save(profile);
        try {
            vault.keep(profile.name(), profile.credential().secret());
        } catch (RuntimeException | LinkageError notKept) {
            before.ifPresent(ports.saved()::save);
            if (isNew) {
                ports.saved().remove(profile.name());
            }
            throw notKept;
        }
        ports.saved().forgetSecret(profile.name());
    }

    private Optional<CloudProfile> known(String name) {
        return connections.profiles().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst();
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
            connections.forget(name);
            if (!isInUse(name)) {
                ports.safeguards().set(name, Safeguard.NONE);
            }
        }
    }

    /** A safeguard belongs to a name; what can't be read may have a cloud of that name. */
    private boolean isInUse(String name) {
        try {
            return known(name).isPresent()
                    || connections.problems().stream()
                            .anyMatch(problem -> problem.cloud().equals(name));
        } catch (EmberkeepException unreadable) {
            return true;
        }
    }

    /** The new entry is whole before the old one goes, so that a crash leaves two and never none. */
    @Override
    public void rename(String name, String other) {
        if (!ports.saved().names().contains(name)) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.notOurs(name));
        }
        if (known(other).isPresent()) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.nameInUse(other));
        }
        CloudProfile profile = choose(Optional.of(name));
        Optional<Secret> kept = ports.vault().flatMap(vault -> vault.find(name));
        kept.ifPresent(secret -> ports.vault().orElseThrow().keep(other, secret));
        ports.safeguards().set(other, safeguard(name));
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
