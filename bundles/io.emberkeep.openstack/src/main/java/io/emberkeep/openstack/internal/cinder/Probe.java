package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import java.util.List;
import java.util.Optional;

/**
 * One harmless question to a service and what came of it.
 *
 * @param status 0 where no answer came
 */
record Probe(Answer answer, int status, Optional<JsonNode> root, String evidence) {
    static Probe of(String path, io.emberkeep.openstack.internal.rest.Answer answer) {
        String evidence = "GET %s: HTTP %d".formatted(path, answer.status());
        return new Probe(judge(answer), answer.status(), answer.object(), evidence);
    }

    static Probe failed(String path, String sentence) {
        return new Probe(Answer.UNKNOWN, 0, Optional.empty(), "GET %s: %s".formatted(path, sentence));
    }

    // Only a 404 of OpenStack's own says that a service lacks something; 403 hides it and anything else may pass.
    // Cinder's 404 for a path it does not have is a page in HTML, known by the request id that it carries.
    private static Answer judge(io.emberkeep.openstack.internal.rest.Answer answer) {
        if (answer.isSuccess() && answer.object().isPresent()) {
            return Answer.YES;
        }
        boolean own = answer.object().isPresent() || answer.requestId().isPresent();
        return answer.status() == 404 && own ? Answer.NO : Answer.UNKNOWN;
    }

    boolean isForbidden() {
        return status == 403;
    }

    /** The list under the key, where it came. */
    Optional<List<Fields>> body(String key) {
        return root.filter(json -> json.path(key).isArray()).map(json -> new Fields(json).list(key));
    }

    /** The object under the key, where it came. */
    Optional<Fields> object(String key) {
        return root.map(json -> json.path(key)).filter(JsonNode::isObject).map(Fields::new);
    }

    Capability as(String subject, Answer given, String value) {
        return new Capability(subject, given, value, evidence);
    }
}
