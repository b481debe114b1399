package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.world.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body that is nothing but one map of texts. */
record Texts(Call call, String root) {

    Map<String, String> read() {
        JsonNode node = call.json().get(root);
        if (node == null) {
            throw Refusal.badRequest("'" + root + "' is a required property");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
