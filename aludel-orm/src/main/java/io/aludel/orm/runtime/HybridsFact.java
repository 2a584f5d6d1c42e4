package io.aludel.orm.runtime;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Methods of the class that mean the same in a query.
 *
 * @param hybrids those without parameters
 */
public record HybridsFact(List<Hybrid> hybrids) implements EntityFact {
    public HybridsFact {
        hybrids = List.copyOf(hybrids);
    }

    /** The methods of a class and of those above it by name; those of a subclass stand in place of those above. */
    public static Map<String, Hybrid> of(EntityDescription description) {
        Map<String, Hybrid> found = new LinkedHashMap<>();
        for (EntityDescription level = description; level != null; level = level.superclass()) {
            HybridsFact declared = level.fact(HybridsFact.class);
            if (declared != null) {
                declared.hybrids().forEach(hybrid -> found.putIfAbsent(hybrid.name(), hybrid));
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /**
     * A method without parameters.
     *
     * @param name its name
     * @param maker makes the expression about a use of the entity
     * @param updater what setting it changes, from a use of the entity and the value; null when it cannot be set
     * @param takesExpression whether the updater takes an expression, not a value
     */
    public record Hybrid(
            String name,
            Function<EntityRef, Expr> maker,
            @Nullable BiFunction<EntityRef, @Nullable Object, Map<?, ?>> updater,
            boolean takesExpression) {}
}
