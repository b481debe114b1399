package io.emberkeep.cli.internal.document;

import static io.emberkeep.cli.internal.document.Json.array;
import static io.emberkeep.cli.internal.document.Json.object;
import static io.emberkeep.cli.internal.document.Json.orNull;
import static io.emberkeep.cli.internal.document.Json.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.api.doctor.Diagnosis;
import java.util.List;

/** The document of a checkup. */
public final class DoctorDocuments {
    private DoctorDocuments() {}

    /** All that was found, the worst first. */
    public static JsonNode diagnoses(String cloud, List<Diagnosis> found) {
        ObjectNode document = object().put("cloud", cloud);
        document.set("findings", array(found, DoctorDocuments::diagnosis));
        return document;
    }

    private static JsonNode diagnosis(Diagnosis diagnosis) {
        ObjectNode document = object().put("kind", diagnosis.kind().word())
                .put("severity", diagnosis.severity().word());
        document.putObject("subject")
                .put("type", diagnosis.subject().type().word())
                .put("id", diagnosis.subject().id())
                .put("name", diagnosis.subject().label());
        return document.put("what", diagnosis.what())
                .put("since", time(diagnosis.since()))
                .put("remedy", diagnosis.remedy())
                .put("fixable", diagnosis.cure().isPresent())
                .put("forOperator", orNull(diagnosis.forOperator()));
    }
}
