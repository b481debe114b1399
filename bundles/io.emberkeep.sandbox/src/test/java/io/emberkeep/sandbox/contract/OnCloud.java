package io.emberkeep.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens a cloud when the first case asks for it, and closes it after the last one. */
abstract class OnCloud<C extends CloudUnderTest> implements ParameterResolver {
    private final Class<C> kind;

    OnCloud(Class<C> kind) {
        this.kind = kind;
    }

    abstract C open(ExtensionContext context) throws IOException;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().isAssignableFrom(kind);
    }

    @Override
    public C resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(getClass()))
                .getOrComputeIfAbsent(kind, key -> opened(context), kind);
    }

    private C opened(ExtensionContext context) {
        try {
            return open(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
