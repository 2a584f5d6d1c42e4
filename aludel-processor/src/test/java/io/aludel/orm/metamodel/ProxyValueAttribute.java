package io.aludel.orm.metamodel;

import java.util.function.Supplier;

/** Stand-in for the class of this name. */
public final class ProxyValueAttribute<E, V> {
    public ProxyValueAttribute(Object path, Supplier<?> end) {}
}
