package io.emberkeep.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.sandbox.internal.Cloud;
import io.emberkeep.sandbox.internal.Ports;
import io.emberkeep.sandbox.internal.cinder.CinderRoutes;
import io.emberkeep.sandbox.internal.control.ControlRoutes;
import io.emberkeep.sandbox.internal.glance.GlanceRoutes;
import io.emberkeep.sandbox.internal.glance.Images;
import io.emberkeep.sandbox.internal.http.Dialect;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Route;
import io.emberkeep.sandbox.internal.http.Service;
import io.emberkeep.sandbox.internal.http.Version;
import io.emberkeep.sandbox.internal.keystone.KeystoneRoutes;
import io.emberkeep.sandbox.internal.nova.NovaRoutes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A small OpenStack on the loopback interface: Keystone, Cinder, and what a backup console needs of Nova and Glance. */
public final class Sandbox implements AutoCloseable {
    private static final String CLOUDS = """
            clouds:
              demo:
                auth:
                  auth_url: %s
                  username: demo
                  password: demo
                  project_name: demo
                  user_domain_name: Default
                  project_domain_name: Default
                region_name: %s
            """;

    private final Cloud cloud;
    private final Ports ports;
    private final ObjectMapper json = new ObjectMapper();

    private Sandbox(Options options) throws IOException {
        cloud = Cloud.open(options.pace(), options.state());
        ports = Ports.open(options.firstPort(), cloud.world(), json);
    }

    /** Brings a cloud up; it answers when this returns. */
    public static Sandbox start(Options options) throws IOException {
        Sandbox sandbox = new Sandbox(options);
        sandbox.serve();
        return sandbox;
    }

    /** Where Keystone is. */
    public String authUrl() {
        return ports.endpoints().identity() + "/v3";
    }

    /** Where the cloud is ruled from behind. */
    public String controlUrl() {
        return ports.control().url();
    }

    /** All addresses in one line of JSON. */
    public String addresses() {
        Endpoints endpoints = ports.endpoints();
        return json.createObjectNode()
                .put("auth_url", authUrl())
                .put("region", endpoints.region())
                .put("volume", endpoints.volume())
                .put("compute", endpoints.compute())
                .put("image", endpoints.image())
                .put("control", controlUrl())
                .put("application_credential_id", cloud.firstCredential().id())
                .put("application_credential_secret", cloud.firstCredential().secret())
                .toString();
    }

    /** A clouds.yaml that leads here. */
    public String cloudsYaml() {
        return CLOUDS.formatted(authUrl(), ports.endpoints().region());
    }

    private void serve() {
        Endpoints endpoints = ports.endpoints();
        Images images = new Images(cloud.world(), json);
        ports.identity()
                .serve(service(
                        "identity",
                        Dialect.KEYSTONE,
                        Optional.empty(),
                        new KeystoneRoutes(cloud.world(), endpoints).table()));
        ports.volume()
                .serve(service(
                        "volume",
                        Dialect.FAULT,
                        Optional.of(CinderRoutes.VERSIONS),
                        new CinderRoutes(cloud.cinder(), endpoints).table()));
        ports.compute()
                .serve(service(
                        "compute",
                        Dialect.FAULT,
                        Optional.of(NovaRoutes.VERSIONS),
                        new NovaRoutes(cloud.cinder(), images, endpoints).table()));
        ports.image()
                .serve(service(
                        "image",
                        Dialect.PAGE,
                        Optional.empty(),
                        new GlanceRoutes(cloud.world(), images, endpoints).table()));
        ports.control()
                .serve(service(
                        "control",
                        Dialect.FAULT,
                        Optional.empty(),
                        new ControlRoutes(cloud.cinder(), ports.faults(), cloud::save).table()));
    }

    private Service service(String name, Dialect dialect, Optional<Version.Range> versions, List<Route> routes) {
        return new Service(cloud.world(), authUrl(), name, dialect, versions, routes);
    }

    @Override
    public void close() {
        ports.close();
        cloud.close();
    }
}
