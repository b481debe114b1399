package io.emberkeep.sandbox.internal.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.blocks.BlockPool;
import java.io.IOException;
import java.util.Map;

/** Writes contents down as tables of blocks, whose bytes stay in the pool. */
final class BlockMapModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    BlockMapModule(BlockPool pool) {
        addSerializer(BlockMap.class, new Writer());
        addDeserializer(BlockMap.class, new Reader(pool));
    }

    private static final class Writer extends JsonSerializer<BlockMap> {
        @Override
        public void serialize(BlockMap map, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(map.table());
        }
    }

    private static final class Reader extends JsonDeserializer<BlockMap> {
        private final BlockPool pool;

        Reader(BlockPool pool) {
            this.pool = pool;
        }

        @Override
        public BlockMap deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Map<Integer, Integer> table = in.readValueAs(new TypeReference<Map<Integer, Integer>>() {});
            return BlockMap.of(pool, table);
        }
    }
}
