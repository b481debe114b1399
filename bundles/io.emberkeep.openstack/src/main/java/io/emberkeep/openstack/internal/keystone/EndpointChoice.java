package io.emberkeep.openstack.internal.keystone;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.openstack.internal.keystone.ServiceCatalogue.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Chooses a service's address: exactly what the profile asks for, or a sentence with what there is instead. */
public final class EndpointChoice {
    private static final List<String> BLOCK_STORAGE = List.of("block-storage", "volumev3");
    private static final List<String> COMPUTE = List.of("compute");

    private final CloudProfile profile;
    private final Token token;

    /** Chooses from the catalogue that came with the token. */
    public EndpointChoice(CloudProfile profile, Token token) {
        this.profile = profile;
        this.token = token;
    }

    /**
     * The address of Cinder.
     *
     * @throws EmberkeepException NOT_FOUND where the catalogue has none that fits
     */
    public Endpoint blockStorage() {
        return overridden(List.of("block-storage", "volumev3", "volume"))
                .orElseGet(() -> inCatalogue(BLOCK_STORAGE, "block storage"));
    }

    /**
     * The address of Nova beside that of Cinder; empty where there is none, or doubt which it is, since it is asked for
     * convenience alone.
     */
    public Optional<Endpoint> compute(Endpoint storage) {
        return overridden(COMPUTE).or(() -> {
            List<Endpoint> beside = token.catalogue()
                    .of(COMPUTE)
                    .filter(entry -> entry.face().equals(profile.endpointInterface()))
                    .filter(entry ->
                            storage.region().isEmpty() || entry.region().equals(storage.region()))
                    .map(entry -> new Endpoint(filled(entry.url()), entry.region()))
                    .filter(found -> AuthUrl.isWebAddress(found.url()))
                    .distinct()
                    .toList();
            return beside.size() == 1 ? Optional.of(beside.getFirst()) : Optional.empty();
        });
    }

    private Optional<Endpoint> overridden(List<String> types) {
        return types.stream()
                .filter(profile.endpoints()::containsKey)
                .findFirst()
                .map(type -> profile.endpoints().get(type))
                .map(url -> new Endpoint(address(url), profile.region().orElse("")));
    }

    private Endpoint inCatalogue(List<String> types, String service) {
        List<Entry> offered = token.catalogue().of(types).toList();
        if (offered.isEmpty()) {
            throw missing(Messages.noService(
                    profile.name(), service, token.catalogue().types()));
        }
        List<Entry> here = inRegion(offered, service);
        List<Entry> fitting = here.stream()
                .filter(entry -> entry.face().equals(profile.endpointInterface()))
                .toList();
        if (fitting.isEmpty()) {
            throw missing(Messages.noInterface(
                    profile.name(), profile.endpointInterface(), service, all(here, Entry::face), source()));
        }
        return single(fitting, service);
    }

    // One service under two types, as during a change of names, is no doubt: the newer type comes first.
    private Endpoint single(List<Entry> fitting, String service) {
        Entry first = fitting.getFirst();
        Collection<String> addresses = new TreeSet<>(fitting.stream()
                .filter(entry -> entry.type().equals(first.type()))
                .map(entry -> address(entry.url()))
                .toList());
        if (addresses.size() > 1) {
            throw new EmberkeepException(
                    ErrorKind.INVALID_INPUT,
                    Messages.severalAddresses(profile.name(), service, first, addresses, source()));
        }
        return new Endpoint(addresses.iterator().next(), first.region());
    }

    private List<Entry> inRegion(List<Entry> offered, String service) {
        Collection<String> regions = all(offered, Entry::region);
        if (profile.region().isEmpty() && regions.size() > 1) {
            throw missing(Messages.chooseRegion(profile.name(), service, regions, source()));
        }
        String region = profile.region().orElseGet(() -> regions.iterator().next());
        if (!regions.contains(region)) {
            throw missing(Messages.noRegion(profile.name(), service, region, regions, source()));
        }
        return offered.stream().filter(entry -> entry.region().equals(region)).toList();
    }

    // Old catalogues and overrides leave the project's id to the client.
    private String filled(String url) {
        return AuthUrl.withoutSlash(url.replaceAll("[%$]\\((project|tenant)_id\\)s?", token.projectId()));
    }

    private String address(String url) {
        String address = filled(url);
        if (!AuthUrl.isWebAddress(address)) {
            throw missing(Messages.badAddress(profile.name(), url, source()));
        }
        return address;
    }

    private static Collection<String> all(List<Entry> entries, Function<Entry, String> part) {
        return new TreeSet<>(entries.stream().map(part).toList());
    }

    private String source() {
        return profile.source();
    }

    private static EmberkeepException missing(String sentence) {
        return new EmberkeepException(ErrorKind.NOT_FOUND, sentence);
    }
}
