package io.aludel.orm.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts by their class.
 *
 * @param <F> what the facts are about
 */
final class Facts<F> {

    private final Map<Class<?>, F> byType = new LinkedHashMap<>();

    void add(F fact) {
        byType.put(fact.getClass(), fact);
    }

    <T extends F> @Nullable T find(Class<T> type) {
        return type.cast(byType.get(type));
    }
}
