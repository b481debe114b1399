package io.emberkeep.sandbox.internal.cinder;

import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import io.emberkeep.sandbox.internal.world.World;

/** Who may do what. */
final class Policy {
    private final World world;

    Policy(World world) {
        this.world = world;
    }

    /** For the administrator alone. */
    void admin(Call call, String rule) {
        if (!call.token().isAdmin()) {
            throw refusal(rule);
        }
    }

    /** For members; in Zed a reader may write too. */
    void writer(Call call, String rule) {
        Token token = call.token();
        boolean mayWrite = token.isAdmin() || token.roles().contains("member");
        if (!mayWrite && !world.settings().readersMayWrite()) {
            throw refusal(rule);
        }
    }

    private static Refusal refusal(String rule) {
        return new Refusal(Refusal.Kind.FORBIDDEN, "Policy doesn't allow " + rule + " to be performed.");
    }
}
