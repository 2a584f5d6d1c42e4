package io.aludel.dialect;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes each dialect when it is first asked for, so that an application pays for the one that it uses. {@link Dialects} has them all by
 * their names. Safe for use by many threads.
 */
public final class DialectRegistry {
    private static final Map<String, DialectProvider> PROVIDERS = providers();
    private static final Map<String, Dialect> MADE = new ConcurrentHashMap<>();

    private DialectRegistry() {}

    /** A dialect by name; empty when nobody brings it. */
    public static Optional<Dialect> find(String name) {
        Dialect known = MADE.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        DialectProvider provider = PROVIDERS.get(name);
        return provider == null ? Optional.empty() : Optional.of(MADE.computeIfAbsent(name, key -> provider.create()));
    }

    /** The names of all dialects. */
    public static Set<String> names() {
        return PROVIDERS.keySet();
    }

    private static Map<String, DialectProvider> providers() {
        Map<String, DialectProvider> found = new TreeMap<>();
        for (DialectProvider provider :
                ServiceLoader.load(DialectProvider.class, DialectRegistry.class.getClassLoader())) {
            found.putIfAbsent(provider.name(), provider);
        }
        return found;
    }
}
