package io.emberkeep.sandbox.internal.http;

/** Where the services are, as the catalogue tells it. */
public record Endpoints(String region, String identity, String volume, String compute, String image) {}
