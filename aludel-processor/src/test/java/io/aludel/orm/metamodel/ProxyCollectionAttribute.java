package io.aludel.orm.metamodel;

import java.util.function.Supplier;

/** Stand-in for the class of this name. */
public final class ProxyCollectionAttribute<E, V> {
    public ProxyCollectionAttribute(Object path, Supplier<?> end) {}
}
