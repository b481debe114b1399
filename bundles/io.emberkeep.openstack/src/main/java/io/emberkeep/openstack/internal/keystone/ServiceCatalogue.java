package io.emberkeep.openstack.internal.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which services a cloud offers where, read by ourselves: openstack4j's model takes an interface it does not know for
 * the public one, and one address that is no URL makes it fail as a whole.
 */
public record ServiceCatalogue(List<Entry> entries) {
    /** One address of one service. */
    public record Entry(String type, String face, String region, String url) {}

    static ServiceCatalogue of(JsonNode token) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode service : token.path("catalog")) {
            for (JsonNode endpoint : service.path("endpoints")) {
                entries.add(entry(service.path("type").asText(""), endpoint));
            }
        }
        return new ServiceCatalogue(List.copyOf(entries));
    }

    private static Entry entry(String type, JsonNode endpoint) {
        String region =
                endpoint.path("region_id").asText(endpoint.path("region").asText(""));
        return new Entry(
                type,
                endpoint.path("interface").asText(""),
                region.equals("null") ? "" : region,
                endpoint.path("url").asText(""));
    }

    /** The types of all services, sorted. */
    public Collection<String> types() {
        return new TreeSet<>(entries.stream().map(Entry::type).toList());
    }

    /** The addresses of the services of these types, those of the first type first. */
    Stream<Entry> of(List<String> wanted) {
        return wanted.stream()
                .flatMap(type -> entries.stream().filter(entry -> entry.type().equals(type)));
    }
}
