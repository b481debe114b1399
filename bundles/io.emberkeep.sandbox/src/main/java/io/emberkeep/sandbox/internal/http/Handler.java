package io.emberkeep.sandbox.internal.http;

/** Answers one kind of request; runs while the world is the caller's alone. */
@FunctionalInterface
public interface Handler {
    Reply handle(Call call);
}
