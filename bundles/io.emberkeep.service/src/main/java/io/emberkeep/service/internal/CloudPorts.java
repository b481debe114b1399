package io.emberkeep.service.internal;

import io.emberkeep.api.cloud.CertificateInspector;
import io.emberkeep.api.cloud.CloudConnector;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguards;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.SecretVault;
import java.util.Optional;

/**
 * The ways to clouds that the framework offers.
 *
 * @param vault absent where nothing keeps secrets, as on a server
 */
record CloudPorts(
        CloudProfiles profiles,
        CloudConnector connector,
        SavedClouds saved,
        ProfileText texts,
        Optional<SecretVault> vault,
        Safeguards safeguards,
        CertificateInspector inspector) {}
