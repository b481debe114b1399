package io.emberkeep.api.store;

/** Port: everything that Emberkeep remembers. Several processes may have the same store open. */
public interface Store extends AutoCloseable {
    /** The runs. */
    Journal journal();

    /** What was seen of clouds. */
    CatalogueStore catalogues();

    /** Where it lies, for people. */
    String location();

    @Override
    void close();
}
