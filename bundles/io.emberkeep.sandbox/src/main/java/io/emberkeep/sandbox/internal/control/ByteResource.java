package io.emberkeep.sandbox.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.blocks.BlockMap;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Volume;
import io.emberkeep.sandbox.internal.world.World;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The bytes of volumes, reached past Cinder as a server would. */
final class ByteResource {
    private static final int MIB = 1 << 20;

    private final World world;

    ByteResource(World world) {
        this.world = world;
    }

    /** Random bytes that depend on the seed alone. */
    Reply write(Call call) {
        JsonNode wanted = call.json();
        Random random = new Random(wanted.path("seed").asLong());
        long offset = wanted.path("offset_mib").asLong() * MIB;
        for (int done = 0; done < wanted.path("length_mib").asInt(); done++) {
            byte[] piece = new byte[MIB];
            random.nextBytes(piece);
            long at = offset + (long) done * MIB;
            inVolume(call, volume -> {
                volume.content().write(at, piece);
                return volume;
            });
        }
        return Reply.empty(204);
    }

    Reply sha256(Call call) {
        return Reply.ok(JsonNodeFactory.instance.objectNode().put("sha256", summed(call, BlockMap::sha256)));
    }

    Reply digest(Call call) {
        return Reply.ok(JsonNodeFactory.instance.objectNode().put("digest", summed(call, BlockMap::digest)));
    }

    /** Of the bytes at one instant; the world goes on meanwhile. */
    private String summed(Call call, BiFunction<BlockMap, Long, String> sum) {
        long size = inVolume(call, Volume::bytes);
        BlockMap frozen = inVolume(call, volume -> volume.content().fork());
        String result = sum.apply(frozen, size);
        world.timeline().alone(() -> {
            frozen.clear();
            return result;
        });
        return result;
    }

    Reply read(Call call) {
        long offset = Long.parseLong(call.parameter("offset").orElse("0"));
        int length = Integer.parseInt(call.parameter("length").orElse("4096"));
        return Reply.of(
                200,
                "application/octet-stream",
                inVolume(call, volume -> volume.content().read(offset, length)));
    }

    /** Overwrites a range with one byte, as a guest that fills or wipes. */
    Reply fill(Call call) {
        JsonNode wanted = call.json();
        byte[] bytes = new byte[wanted.path("length").asInt()];
        Arrays.fill(bytes, (byte) wanted.path("value").asInt());
        inVolume(call, volume -> {
            volume.content().write(wanted.path("offset").asLong(), bytes);
            return volume;
        });
        return Reply.empty(204);
    }

    Reply writer(Call call) {
        int rate = call.json().path("kib_per_second").asInt();
        inVolume(call, volume -> {
            volume.writtenTo(rate);
            return volume;
        });
        return Reply.empty(204);
    }

    Reply show(Call call) {
        return Reply.ok(inVolume(call, volume -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("kib_per_second", volume.kibPerSecond());
            node.put("bytes", volume.content().bytes());
            volume.leftovers().forEach(node.putArray("leftover_snapshots")::add);
            return node;
        }));
    }

    private <T> T inVolume(Call call, Function<Volume, T> look) {
        String id = call.part("id");
        return world.timeline()
                .alone(() -> look.apply(world.volumes().find(id).orElseThrow(() -> Refusal.notFound("Volume", id))));
    }
}
