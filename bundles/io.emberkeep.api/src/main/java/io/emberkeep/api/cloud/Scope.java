package io.emberkeep.api.cloud;

/**
 * What a catalogue is of: one project in one region of one cloud, however the profile that leads there is called.
 *
 * @param authUrl Keystone's address
 * @param region name of the region, empty where the cloud has none
 * @param projectId Keystone's id of the project
 * @param projectName for people
 */
public record Scope(String authUrl, String region, String projectId, String projectName) {}
