package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import java.util.Map;
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
    private final @Nullable Generated generated;
    private final boolean automatic;

    private Bind(@Nullable Object value, SqlType<?> type, @Nullable String name, boolean required) {
        this(value, type, name, required, null, name == null);
    }

    private Bind(
            @Nullable Object value,
            SqlType<?> type,
            @Nullable String name,
            boolean required,
            @Nullable Generated generated,
            boolean automatic) {
        this.value = value;
        this.type = requireNonNull(type, "type");
        this.name = name;
        this.required = required;
        this.generated = generated;
        this.automatic = automatic;
    }

    /** Makes the value of a column from the other values of its row. */
    @FunctionalInterface
    public interface Generator {
        /** Called once for each row. */
        @Nullable
        Object generate(Map<String, @Nullable Object> row);
    }

    /**
     * How a value is made at each execution.
     *
     * @param generator makes it
     * @param row the other values of the same row by column
     */
    public record Generated(Generator generator, Map<String, Bind> row) {}

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

    /** A value of a column that is given at execution, under the column's name. */
    public static Bind column(String name, SqlType<?> type) {
        return new Bind(null, type, requireNonNull(name, "name"), true, null, true);
    }

    /** A value that is made at each execution. */
    public static Bind generated(Generator generator, SqlType<?> type, Map<String, Bind> row) {
        return new Bind(null, type, null, false, new Generated(generator, row), true);
    }

    /** How the value is made, or null when it is a value already or given at execution. */
    public @Nullable Generated generated() {
        return generated;
    }

    /** Whether this stands for a column's value without a name that the application chose. */
    public boolean isAutomatic() {
        return automatic;
    }

    /** The value; null also when it is still {@link #isRequired() required} or {@linkplain #generated() made} at execution. */
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
