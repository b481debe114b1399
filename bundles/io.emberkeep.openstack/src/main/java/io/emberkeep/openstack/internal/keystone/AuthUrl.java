package io.emberkeep.openstack.internal.keystone;

import java.net.URI;
import java.net.URISyntaxException;

/** Keystone's address, which profiles write with and without its version. */
public final class AuthUrl {
    private AuthUrl() {}

    /** Returns the address with the version and without a slash at its end. */
    public static String withVersion(String written) {
        String bare = withoutSlash(written.strip());
        return bare.matches(".*/v[0-9][0-9.]*") ? bare : bare + "/v3";
    }

    /** Returns the address without slashes at its end. */
    public static String withoutSlash(String address) {
        return address.replaceAll("/+$", "");
    }

    /** Whether it is an address that can be asked at all. */
    public static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
