package io.emberkeep.sandbox.internal.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.world.Refusal;

/** How a service words its refusals. */
public enum Dialect {
    /** Keystone, and what stands before every service to check tokens. */
    KEYSTONE {
        @Override
        Reply word(Refusal refusal) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putObject("error")
                    .put("code", refusal.kind().code())
                    .put("message", refusal.getMessage())
                    .put("title", title(refusal.kind()));
            return Reply.json(refusal.kind().code(), body);
        }
    },
    /** Cinder and Nova name the fault. */
    FAULT {
        @Override
        Reply word(Refusal refusal) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode fault = body.putObject(refusal.kind().fault())
                    .put("code", refusal.kind().code())
                    .put("message", refusal.getMessage());
            if (refusal.kind() != Refusal.Kind.OVER_LIMIT) {
                return Reply.json(refusal.kind().code(), body);
            }
            fault.put("retryAfter", "0");
            return Reply.json(refusal.kind().code(), body).with("Retry-After", "0");
        }
    },
    /** Glance answers with a page. */
    PAGE {
        @Override
        Reply word(Refusal refusal) {
            return Reply.page(refusal.kind().code(), title(refusal.kind()), refusal.getMessage());
        }
    };

    abstract Reply word(Refusal refusal);

    private static String title(Refusal.Kind kind) {
        return switch (kind) {
            case UNAUTHORIZED -> "Unauthorized";
            case FORBIDDEN -> "Forbidden";
            case NOT_FOUND -> "Not Found";
            case CONFLICT -> "Conflict";
            case INTERNAL -> "Internal Server Error";
            default -> "Bad Request";
        };
    }
}
