package io.emberkeep.sandbox.internal.state;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import io.emberkeep.sandbox.internal.storage.CephStore;
import io.emberkeep.sandbox.internal.world.Directory;
import io.emberkeep.sandbox.internal.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The file in which a cloud is kept from one start to the next; its bytes lie beside it. */
public record StateFile(Path folder) {

    public static StateFile in(Path folder) {
        return new StateFile(folder);
    }

    /** The people of the cloud, who are needed before anything else. */
    public Optional<Directory> directory() {
        return read(mapper(Optional.empty()), People.class).map(People::directory);
    }

    public void load(World world, CephStore cephStore) {
        read(mapper(Optional.of(world.pool())), Saved.class).ifPresent(saved -> saved.restore(world, cephStore));
    }

    /** Beside the old one first, so that an end in the middle of it loses nothing. */
    public void save(World world, CephStore cephStore) {
        Path fresh = folder.resolve("world.json.new");
        try {
            mapper(Optional.of(world.pool())).writeValue(fresh.toFile(), Saved.of(world, cephStore));
            Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder. */
    public void discard() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.toList()) {
                Files.delete(path);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("world.json");
    }

    private <T> Optional<T> read(ObjectMapper mapper, Class<T> type) {
        try {
            return Files.exists(file()) ? Optional.of(mapper.readValue(file().toFile(), type)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper(Optional<BlockPool> pool) {
        JsonMapper.Builder mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY);
        pool.ifPresent(blocks -> mapper.addModule(new BlockMapModule(blocks)));
        return mapper.build();
    }

    private record People(Directory directory) {}
}
