package io.emberkeep.openstack.internal.profiles;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with a working folder, a home and an etc in it, and an environment beside, to look for clouds in. */
record ProfileFolder(Path root, Map<String, String> environment) {
    /** A cloud with a password and nothing out of the ordinary. */
    static final String LAB = """
        clouds:
          lab:
            auth:
              auth_url: https://cloud.example:5000/v3
              username: ada
              password: pw
              project_name: demo
        """;

    ProfileFolder(Path root) {
        this(root, new HashMap<>());
    }

    List<String> names() {
        return profiles().list().stream().map(CloudProfile::name).toList();
    }

    CloudProfiles profiles() {
        return new CloudsYamlProfiles(surroundings());
    }

    Surroundings surroundings() {
        return new Surroundings(environment, root.resolve("work"), root.resolve("home"), root.resolve("etc"));
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
