package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What decides about a statement's text, apart from its values. Immutable. */
public final class Shape {
    private Shape() {}

    /** Walks over a statement. */
    public static Shape of(Statement statement) {
        throw new UnsupportedOperationException("being written: " + statement);
    }

    /** Equal for statements that compile to the same text; holds no values. */
    public List<Object> key() {
        return List.of();
    }

    /** Whether the plan may be kept. */
    public boolean cacheable() {
        return false;
    }

    /** The binds in walking order. */
    public List<Bind> binds() {
        return List.of();
    }

    /** The value of each bind; those of required ones come from the parameters. */
    public @Nullable Object[] values(Map<String, ? extends @Nullable Object> parameters) {
        return new Object[0];
    }
}
