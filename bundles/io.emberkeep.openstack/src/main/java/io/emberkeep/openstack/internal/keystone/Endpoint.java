package io.emberkeep.openstack.internal.keystone;

/**
 * Where a service is asked.
 *
 * @param url without a slash at its end
 * @param region empty where nothing names one
 */
public record Endpoint(String url, String region) {}
