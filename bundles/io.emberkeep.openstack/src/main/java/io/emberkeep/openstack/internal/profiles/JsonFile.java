package io.emberkeep.openstack.internal.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small file that holds one JSON object, and is never seen half written. */
record JsonFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /** The object; an empty one where there is no file yet. */
    ObjectNode read() throws IOException {
        if (!Files.exists(path)) {
            return empty();
        }
        JsonNode content = JSON.readTree(path.toFile());
        if (content instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("it holds no object");
    }

    void write(ObjectNode object) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.createDirectories(path.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), object);
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
