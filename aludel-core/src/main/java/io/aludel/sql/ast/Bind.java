package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value that is sent beside the SQL, as a parameter. Immutable.
 *
 * <p>Compared by identity: one bind is one slot, wherever its value repeats.
 */
public final class Bind implements Expr {
    private final @Nullable Object value;
    private final SqlType<?> type;
    private final @Nullable String name;
    private final boolean required;

    private Bind(@Nullable Object value, SqlType<?> type, @Nullable String name, boolean required) {
        this.value = value;
        this.type = requireNonNull(type, "type");
        this.name = name;
        this.required = required;
    }

    /** A value; null is sent as NULL. */
    public static Bind of(@Nullable Object value, SqlType<?> type) {
        return new Bind(value, type, null, false);
    }

    /** A parameter whose value is given at execution, under its name. */
    public static Bind parameter(String name, SqlType<?> type) {
        return new Bind(null, type, requireNonNull(name, "name"), true);
    }

    /** A parameter with a value that execution may replace, under its name. */
    public static Bind named(String name, @Nullable Object value, SqlType<?> type) {
        return new Bind(value, type, requireNonNull(name, "name"), false);
    }

    /** The value; null also when it is still {@link #isRequired() required}. */
    public @Nullable Object value() {
        return value;
    }

    /** The name, or null for an anonymous value. */
    public @Nullable String name() {
        return name;
    }

    /** Whether execution has to supply the value. */
    public boolean isRequired() {
        return required;
    }

    @Override
    public SqlType<?> type() {
        return type;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.bind(this);
    }

    /** Never shows the value. */
    @Override
    public String toString() {
        return name == null ? "?" : ":" + name;
    }
}
