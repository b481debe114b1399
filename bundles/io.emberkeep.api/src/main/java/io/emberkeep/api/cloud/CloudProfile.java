package io.emberkeep.api.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How one cloud, region and project is reached: what a cloud's entry in clouds.yaml says.
 *
 * @param name by which people choose it
 * @param authUrl Keystone's address, with its version
 * @param project absent where the credential is bound to its project already
 * @param region absent where the catalogue has only one
 * @param endpointInterface {@code public}, {@code internal} or {@code admin}
 * @param timeLimit how long a complete answer may take; absent for the usual
 * @param endpoints addresses that override the catalogue, by service type
 * @param source the file it was read from, or words such as "environment"
 */
public record CloudProfile(
        String name,
        String authUrl,
        Credential credential,
        Optional<Credential.Named> project,
        Credential.Domain projectDomain,
        Optional<String> region,
        String endpointInterface,
        Tls tls,
        Optional<Duration> timeLimit,
        Map<String, String> endpoints,
        String source) {
    /** Copies the overrides, so that a record never changes. */
    public CloudProfile {
        endpoints = Map.copyOf(endpoints);
    }

    /** The same under another name. */
    public CloudProfile named(String other) {
        return new CloudProfile(
                other,
                authUrl,
                credential,
                project,
                projectDomain,
                region,
                endpointInterface,
                tls,
                timeLimit,
                endpoints,
                source);
    }

    /** The same with another credential. */
    public CloudProfile with(Credential other) {
        return new CloudProfile(
                name,
                authUrl,
                other,
                project,
                projectDomain,
                region,
                endpointInterface,
                tls,
                timeLimit,
                endpoints,
                source);
    }

    /** The same with certificates judged in another way. */
    public CloudProfile with(Tls other) {
        return new CloudProfile(
                name,
                authUrl,
                credential,
                project,
                projectDomain,
                region,
                endpointInterface,
                other,
                timeLimit,
                endpoints,
                source);
    }

    /**
     * How the cloud's certificates are judged.
     *
     * @param verify false only where the profile says so
     * @param authority a PEM file with further authorities to trust
     */
    public record Tls(boolean verify, Optional<Path> authority) {
        /** Trusts what the platform trusts. */
        public static final Tls PLATFORM = new Tls(true, Optional.empty());
    }
}
