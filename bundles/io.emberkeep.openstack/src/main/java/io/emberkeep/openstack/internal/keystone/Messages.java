package io.emberkeep.openstack.internal.keystone;

import io.emberkeep.openstack.internal.keystone.ServiceCatalogue.Entry;
import java.util.Collection;

/** What a login and the catalogue that came with it say to people. */
final class Messages {
    private Messages() {}

    static String badAddress(String cloud, String address, String source) {
        return "The address \"%s\" of cloud %s is not a web address; correct it in %s."
                .formatted(address, cloud, source);
    }

    static String oldKeystone(String cloud, String address, String source) {
        return "The address %s of cloud %s is that of Keystone's version 2, which Emberkeep does not speak; put the one ending in /v3 into %s."
                .formatted(address, cloud, source);
    }

    static String badToken(String cloud, String source) {
        return "The token of cloud %s in %s holds characters that no token has; copy it anew.".formatted(cloud, source);
    }

    static String noProject(String cloud, String source) {
        return "The credential of cloud %s leads to no project; set project_name or project_id in %s."
                .formatted(cloud, source);
    }

    static String noService(String cloud, String service, Collection<String> offered) {
        return "Cloud %s has no %s: its catalogue offers %s; choose another cloud or ask its operator."
                .formatted(cloud, service, list(offered));
    }

    static String noRegion(String cloud, String service, String region, Collection<String> offered, String source) {
        return "Cloud %s has no %s in the region %s but in %s; set region_name in %s."
                .formatted(cloud, service, region, list(offered), source);
    }

    static String chooseRegion(String cloud, String service, Collection<String> offered, String source) {
        return "Cloud %s has its %s in several regions (%s); choose one by region_name in %s."
                .formatted(cloud, service, list(offered), source);
    }

    static String noInterface(String cloud, String face, String service, Collection<String> offered, String source) {
        return "Cloud %s has no %s address for its %s but %s; set interface in %s."
                .formatted(cloud, face, service, list(offered), source);
    }

    static String severalAddresses(
            String cloud, String service, Entry entry, Collection<String> addresses, String source) {
        return "Cloud %s has several %s addresses for its %s%s (%s); choose one by %s_endpoint_override in %s."
                .formatted(
                        cloud,
                        entry.face(),
                        service,
                        entry.region().isEmpty() ? "" : " in the region " + entry.region(),
                        String.join(", ", addresses),
                        entry.type().replace('-', '_'),
                        source);
    }

    static String unknownCredential(String cloud, String said, String source) {
        return "Could not log in: Keystone does not know what cloud %s logs in with (%s). It may have been deleted; make a new one and correct %s."
                .formatted(cloud, said, source);
    }

    static String noKeystone(String cloud, String address, String answer, String source) {
        return "Could not log in: there is no Keystone of version 3 for cloud %s at %s (HTTP %s); correct auth_url in %s."
                .formatted(cloud, address, answer, source);
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
}
