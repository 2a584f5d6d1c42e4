package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    private final Kind kind;
    private final @Nullable Generated generated;
    private final @Nullable Bind list;
    private final int index;

    private enum Kind {
        VALUE,
        /** The same at each execution, so that it belongs to the shape. */
        CONSTANT,
        REQUIRED,
        /** Required, under a name that the application did not choose. */
        COLUMN,
        GENERATED,
        SUPPLIED,
        /** Asked for by a query before the statement is sent. */
        SELECTED,
        LIST,
        REQUIRED_LIST
    }

    private Bind(
            Kind kind,
            @Nullable Object value,
            SqlType<?> type,
            @Nullable String name,
            @Nullable Generated generated,
            @Nullable Bind list,
            int index) {
        this.kind = kind;
        this.value = value;
        this.type = requireNonNull(type, "type");
        this.name = name;
        this.generated = generated;
        this.list = list;
        this.index = index;
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
        return new Bind(Kind.VALUE, value, type, null, null, null, 0);
    }

    /**
     * A value that is the same at each execution, as one that a mapping contains. It is part of a statement's shape, by its identity: make it
     * once and keep it.
     */
    public static Bind constant(@Nullable Object value, SqlType<?> type) {
        return new Bind(Kind.CONSTANT, value, type, null, null, null, 0);
    }

    /** A parameter whose value is given at execution, under its name. */
    public static Bind parameter(String name, SqlType<?> type) {
        return new Bind(Kind.REQUIRED, null, type, requireNonNull(name, "name"), null, null, 0);
    }

    /** A parameter with a value that execution may replace, under its name. */
    public static Bind named(String name, @Nullable Object value, SqlType<?> type) {
        return new Bind(Kind.VALUE, value, type, requireNonNull(name, "name"), null, null, 0);
    }

    /** A parameter whose value is asked for at each execution that does not give one. */
    public static Bind supplied(String name, Supplier<? extends @Nullable Object> value, SqlType<?> type) {
        return new Bind(
                Kind.SUPPLIED, requireNonNull(value, "value"), type, requireNonNull(name, "name"), null, null, 0);
    }

    /** A parameter that is a list of values, given at execution under its name; each becomes a parameter of its own. */
    public static Bind list(String name, SqlType<?> elements) {
        return new Bind(Kind.REQUIRED_LIST, null, elements, requireNonNull(name, "name"), null, null, 0);
    }

    /** A list parameter with values that execution may replace. */
    public static Bind list(String name, Collection<?> values, SqlType<?> elements) {
        return new Bind(Kind.LIST, new ArrayList<>(values), elements, requireNonNull(name, "name"), null, null, 0);
    }

    /** The same parameter with values of another type. */
    public Bind as(SqlType<?> changed) {
        return new Bind(kind, value, changed, name, generated, list, index);
    }

    /** A value of a column that is given at execution, under the column's name. */
    public static Bind column(String name, SqlType<?> type) {
        return new Bind(Kind.COLUMN, null, type, requireNonNull(name, "name"), null, null, 0);
    }

    /** A value that is made at each execution. */
    public static Bind generated(Generator generator, SqlType<?> type, Map<String, Bind> row) {
        return new Bind(Kind.GENERATED, null, type, null, new Generated(generator, row), null, 0);
    }

    /** A value that is selected on the same connection before each execution. */
    public static Bind selected(Expr expression, SqlType<?> type) {
        return new Bind(Kind.SELECTED, requireNonNull(expression, "expression"), type, null, null, null, 0);
    }

    /** What is selected before the statement is executed, or null when the value comes from elsewhere. */
    public @Nullable Expr selected() {
        return kind == Kind.SELECTED ? (Expr) value : null;
    }

    /** How the value is made, or null when it is a value already or given at execution. */
    public @Nullable Generated generated() {
        return generated;
    }

    /** Whether this stands for a column's value without a name that the application chose. */
    public boolean isAutomatic() {
        return name == null || kind == Kind.COLUMN;
    }

    /**
     * The value; null also when it is still {@link #isRequired() required}, {@linkplain #generated() made} or {@linkplain #selected()
     * selected} at execution.
     */
    public @Nullable Object value() {
        if (kind == Kind.SELECTED) {
            return null;
        }
        return kind == Kind.SUPPLIED ? ((Supplier<?>) requireNonNull(value)).get() : value;
    }

    /** The name, or null for an anonymous value. */
    public @Nullable String name() {
        return name;
    }

    /** Whether execution has to supply the value. */
    public boolean isRequired() {
        return kind == Kind.REQUIRED || kind == Kind.COLUMN || kind == Kind.REQUIRED_LIST;
    }

    /** Whether the value is the same at each execution. */
    public boolean isConstant() {
        return kind == Kind.CONSTANT;
    }

    /** Whether the value is a list, each of whose elements becomes a parameter of its own. */
    public boolean isList() {
        return kind == Kind.LIST || kind == Kind.REQUIRED_LIST;
    }

    /** The list of which this is an element, or null. */
    public @Nullable Bind list() {
        return list;
    }

    /** The position within the {@link #list}. */
    public int index() {
        return index;
    }

    /**
     * The elements of this list.
     *
     * @param values the list; null when it is not known yet, which is taken for one element
     * @throws ArgumentException when it is no collection
     */
    public List<Bind> elements(@Nullable Object values) {
        if (values == null && isRequired()) {
            return List.of(new Bind(Kind.REQUIRED, null, type, null, null, this, 0));
        }
        if (!(values instanceof Collection<?> given)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the parameter ':" + name
                            + "' takes a list of values.\n  Give it a collection, which may be empty.");
        }
        List<Bind> elements = new ArrayList<>(given.size());
        for (Object element : given) {
            elements.add(new Bind(Kind.VALUE, element, type, null, null, this, elements.size()));
        }
        return elements;
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
