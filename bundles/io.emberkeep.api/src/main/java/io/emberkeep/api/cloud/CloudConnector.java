package io.emberkeep.api.cloud;

/** Port: opens connections to clouds. */
public interface CloudConnector {
    /**
     * Logs in and finds the block storage service.
     *
     * @throws io.emberkeep.api.EmberkeepException UNREACHABLE, UNAUTHORISED, or NOT_FOUND where the catalogue has no block
     *     storage in the region
     */
    CloudGateway connect(CloudProfile profile);
}
