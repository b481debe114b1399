package io.emberkeep.sandbox.internal.keystone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;

/** /auth/tokens and /auth/catalog. */
final class TokenResource {
    private static final String SUBJECT = "X-Subject-Token";

    private final World world;
    private final Login login;
    private final TokenView view;

    TokenResource(World world, TokenView view) {
        this.world = world;
        this.login = new Login(world);
        this.view = view;
    }

    Reply create(Call call) {
        Token token = login.enter(
                call.body().orElseThrow(() -> Refusal.badRequest("Expecting to find auth in request body.")));
        return Reply.json(201, view.token(token)).with(SUBJECT, token.secret());
    }

    Reply show(Call call) {
        Token subject = subject(call);
        return Reply.ok(view.token(subject)).with(SUBJECT, subject.secret());
    }

    Reply revoke(Call call) {
        world.tokens().revoke(subject(call).secret());
        return Reply.empty(204);
    }

    Reply catalogue(Call call) {
        return Reply.ok(JsonNodeFactory.instance.objectNode().set("catalog", view.catalogue(call.token())));
    }

    private Token subject(Call call) {
        String secret = call.header(SUBJECT).orElse("");
        if (!call.token().isAdmin() && !secret.equals(call.token().secret())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "You are not authorized to perform the requested action: identity:validate_token.");
        }
        if (secret.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "No token in the request");
        }
        return world.tokens()
                .find(secret)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "Could not recognize Fernet token"));
    }
}
