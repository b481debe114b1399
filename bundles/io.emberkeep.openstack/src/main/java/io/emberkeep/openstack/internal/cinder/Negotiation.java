package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.openstack.internal.Messages;
import io.emberkeep.openstack.internal.rest.Answer;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a block storage service and Emberkeep agreed upon.
 *
 * @param used sent with each request
 * @param offered the service's greatest
 * @param evidence the request that told
 */
record Negotiation(Microversion used, Microversion offered, String evidence) {
    /** The greatest version whose changes Emberkeep was written for. */
    private static final Microversion KNOWN = new Microversion(3, 70);

    private static final Microversion LEAST = new Microversion(3, 0);
    private static final Pattern VERSIONED = Pattern.compile("(https?://[^/]+(?:/.*?)?)/v([0-9])[0-9.]*(/.*)?");
    private static final String ACTION = "ask for the versions of the block storage";

    /**
     * Asks the service for its versions.
     *
     * @throws EmberkeepException where it has no version 3, or none that Emberkeep knows
     */
    static Negotiation with(String cloud, String endpoint, Caller caller) {
        Matcher parts = VERSIONED.matcher(endpoint);
        if (parts.matches() && !parts.group(2).equals("3")) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noVersionThree(cloud, endpoint));
        }
        String root = parts.matches() ? parts.group(1) : endpoint;
        // Some clouds hide the root behind their proxy; the versioned root tells the same.
        return ask(cloud, caller, Call.get(root, "/", ACTION))
                .or(() -> ask(cloud, caller, Call.get(root, "/v3/", ACTION)))
                .orElseThrow(
                        () -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noVersionThree(cloud, endpoint)));
    }

    private static Optional<Negotiation> ask(String cloud, Caller caller, Call call) {
        Answer answer = caller.probe(call);
        return versions(answer)
                .filter(version -> version.text("id").startsWith("v3"))
                .findFirst()
                .map(version -> agree(cloud, version, call.label() + ": HTTP " + answer.status()));
    }

    // 300 is Cinder's way to say that there is a choice of versions.
    private static Stream<Fields> versions(Answer answer) {
        if (!answer.isSuccess() && answer.status() != 300) {
            return Stream.empty();
        }
        JsonNode list = answer.object().map(object -> object.path("versions")).orElse(null);
        return list == null
                ? Stream.empty()
                : StreamSupport.stream(list.spliterator(), false).map(Fields::new);
    }

    private static Negotiation agree(String cloud, Fields version, String evidence) {
        Microversion offered = microversion(version, "version");
        Microversion least = microversion(version, "min_version");
        if (least.compareTo(KNOWN) > 0) {
            String sentence = Messages.tooNew(cloud, least.toString(), KNOWN.toString());
            throw new EmberkeepException(ErrorKind.REFUSED, sentence);
        }
        return new Negotiation(offered.atLeast(KNOWN) ? KNOWN : offered, offered, evidence);
    }

    private static Microversion microversion(Fields version, String name) {
        return version.optional(name)
                .filter(text -> text.matches("[0-9]{1,4}\\.[0-9]{1,4}"))
                .map(Microversion::of)
                .orElse(LEAST);
    }

    /** The header that asks for the agreed version. */
    String header() {
        return "volume " + used;
    }
}
