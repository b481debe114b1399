package io.emberkeep.sandbox.internal.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people write on an item; the cloud keeps it and reads nothing from it. */
public final class Label {
    private String name;
    private String description;
    private final Map<String, String> metadata = new LinkedHashMap<>();

    public Label(Optional<String> name, Optional<String> description, Map<String, String> metadata) {
        this.name = name.orElse(null);
        this.description = description.orElse(null);
        this.metadata.putAll(metadata);
    }

    /** For the state file, which fills the fields by itself. */
    Label() {
        this(Optional.empty(), Optional.empty(), Map.of());
    }

    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void describe(String newDescription) {
        description = newDescription;
    }

    /** Cinder replaces all metadata of a backup, it merges nothing. */
    public void replaceMetadata(Map<String, String> all) {
        metadata.clear();
        metadata.putAll(all);
    }
}
