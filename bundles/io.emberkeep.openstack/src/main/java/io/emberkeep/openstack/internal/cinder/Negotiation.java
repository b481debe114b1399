package io.emberkeep.openstack.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.openstack.internal.Messages;
import io.emberkeep.openstack.internal.rest.Answer;
import io.emberkeep.openstack.internal.rest.Call;
import io.emberkeep.openstack.internal.rest.Caller;
import java.util.List;
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
     * Asks the service for its versions; some clouds hide the root behind their proxy, and the versioned root tells the same.
     *
     * @throws EmberkeepException NOT_FOUND where it has no version 3, REFUSED where it has none that Emberkeep knows, else what
     *     the answers say: a service that is away for a while may well have it
     */
    static Negotiation with(String cloud, String endpoint, Caller caller) {
        Matcher parts = VERSIONED.matcher(endpoint);
        if (parts.matches() && !parts.group(2).equals("3")) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noVersionThree(cloud, endpoint));
        }
        String root = parts.matches() ? parts.group(1) : endpoint;
        Optional<EmberkeepException> obstacle = Optional.empty();
        for (String path : List.of("/", "/v3/")) {
            Call call = Call.get(root, path, ACTION);
            Answer answer = caller.probe(call);
            Optional<Negotiation> agreed = read(cloud, call, answer);
            if (agreed.isPresent()) {
                return agreed.get();
            }
            obstacle = obstacle.or(() -> obstacle(caller, call, answer));
        }
        throw obstacle.orElseGet(
                () -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noVersionThree(cloud, endpoint)));
    }

    private static Optional<Negotiation> read(String cloud, Call call, Answer answer) {
        return versions(answer)
                .filter(version -> version.text("id").startsWith("v3"))
                .findFirst()
                .map(version -> agree(cloud, version, call.label() + ": HTTP " + answer.status()));
    }

    /** What the answer says but that there is no version 3. */
    private static Optional<EmberkeepException> obstacle(Caller caller, Call call, Answer answer) {
        boolean list = answer.object().isPresent() && (answer.isSuccess() || answer.status() == 300);
        if (list || answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(answer.isSuccess() ? caller.foreign(call, answer) : caller.refused(call, answer));
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
