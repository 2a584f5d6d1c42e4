package io.aludel.engine;

import io.aludel.compile.ChosenValue;
import io.aludel.compile.Compiled;
import io.aludel.compile.ContextValue;
import io.aludel.compile.SchemaNames;
import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.schema.Table;
import io.aludel.sql.SchemaTranslation;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled statement with the codecs of its parameters and columns, ready for any connection of one engine. Immutable, safe for
 * use by many threads.
 */
public final class Plan {
    private final Compiled compiled;
    private final int[] slots;
    private final Codec<?>[] parameters;
    private final Class<?>[] parameterClasses;
    private final Codec<?>[] columns;
    private final RowKeys keys;
    private final PlanOrigin origin;
    private volatile @Nullable StatementShape shape;

    private Plan(Compiled compiled, Codec<?>[] parameters, Codec<?>[] columns, PlanOrigin origin) {
        this.origin = origin;
        this.compiled = compiled;
        this.slots = compiled.slots();
        this.parameters = parameters;
        this.parameterClasses =
                compiled.slotTypes().stream().map(SqlType::javaType).toArray(Class<?>[]::new);
        this.columns = columns;
        this.keys = RowKeys.of(compiled.columns());
    }

    /** The plan of a compiled statement, for those who keep it longer than a connection. */
    public static Plan of(Compiled compiled, Dialect dialect) {
        return of(compiled, dialect, PlanOrigin.made());
    }

    static Plan of(Compiled compiled, Dialect dialect, PlanOrigin origin) {
        return new Plan(
                compiled,
                compiled.slotTypes().stream().map(dialect::codec).toArray(Codec<?>[]::new),
                codecs(compiled.columns(), dialect),
                origin);
    }

    private static Codec<?>[] codecs(List<Compiled.ResultColumn> columns, Dialect dialect) {
        return columns.stream().map(column -> dialect.codec(column.type())).toArray(Codec<?>[]::new);
    }

    /** The same with columns that the driver described. */
    Plan withColumns(List<Compiled.ResultColumn> described, Dialect dialect) {
        return new Plan(compiled.withColumns(described), parameters, codecs(described, dialect), origin);
    }

    /**
     * The same with another text, whose parameters are bound in the order of the {@code ?}.
     *
     * @param values as many as the text has parameters; their classes say the types where there are not as many as before
     */
    Plan rewritten(String sql, @Nullable Object[] values, Dialect dialect) {
        List<SqlType<?>> types = new ArrayList<>(values.length);
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            types.add(
                    values.length == slots.length
                            ? compiled.slotTypes().get(index)
                            : value == null ? SqlTypes.UNKNOWN : SqlTypes.forJavaType(value.getClass()));
        }
        int[] order = IntStream.range(0, values.length).toArray();
        return of(
                new Compiled(sql, order, types, List.of(), compiled.columns(), compiled.target(), compiled.warnings()),
                dialect,
                origin);
    }

    /** The same with schemas in the place of their marks. */
    Plan in(SchemaTranslation schemas, Dialect dialect) {
        String resolved = SchemaNames.resolve(compiled.sql(), dialect.syntax().identifiers(), schemas);
        return new Plan(compiled.withSql(resolved), parameters, columns, origin);
    }

    /**
     * The same with what its surroundings say in the place of what it asks them for.
     *
     * @param rows the values of each execution; refused when one says otherwise
     */
    Plan in(@Nullable StatementContext context, List<@Nullable Object[]> rows) {
        if (compiled.supplied().stream()
                .noneMatch(value -> value instanceof ContextValue || value instanceof ChosenValue)) {
            return this;
        }
        if (context == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the statement asks its surroundings for a value, and the connection has none."
                            + "\n  Execute it with the session that compiled it.");
        }
        List<@Nullable Object> supplied = new ArrayList<>();
        for (Object value : compiled.supplied()) {
            if (value instanceof ChosenValue chosen) {
                Object own = context.value(chosen.own());
                rows.forEach(row -> check(chosen, own, at(chosen.position(), row)));
                supplied.add(own);
            } else {
                supplied.add(value instanceof ContextValue asked ? context.value(asked) : value);
            }
        }
        return new Plan(compiled.withSupplied(supplied), parameters, columns, origin);
    }

    private static void check(ChosenValue chosen, Object own, @Nullable Object given) {
        Class<?> type = chosen.type().javaType();
        if (given != null
                && !given.equals(own)
                && !Objects.equals(ValueConversion.to(type, given), ValueConversion.to(type, own))) {
            throw new InvalidRequestException(
                    ErrorCode.OTHER_TENANT,
                    "a row of '" + chosen.table() + "' was to be inserted for another tenant than that of the session."
                            + "\n  Leave '" + chosen.column()
                            + "' to the session, or work within session.crossTenant(\"reason\").");
        }
    }

    /** Values in the order of the {@code ?}, from values in the order of the statement's binds. */
    @Nullable
    Object[] inOrder(@Nullable Object[] values) {
        @Nullable Object[] ordered = new Object[slots.length];
        for (int slot = 0; slot < slots.length; slot++) {
            ordered[slot] = value(slot, values);
        }
        return ordered;
    }

    private @Nullable Object value(int slot, @Nullable Object[] values) {
        return at(slots[slot], values);
    }

    private @Nullable Object at(int position, @Nullable Object[] values) {
        return position < 0 ? compiled.supplied().get(-1 - position) : values[position];
    }

    /** Where the plan comes from, for the log. */
    String origin() {
        return origin.next();
    }

    /** Whether nobody was warned of the plan yet; once. */
    boolean warnsNow() {
        return origin.warnsNow();
    }

    /** The type of a parameter, counted from 0 in the order of the {@code ?}. */
    SqlType<?> parameterType(int slot) {
        return compiled.slotTypes().get(slot);
    }

    /** The type of a column, counted from 0. */
    SqlType<?> columnType(int index) {
        return compiled.columns().get(index).type();
    }

    /** The compiled statement. */
    public Compiled compiled() {
        return compiled;
    }

    /** The text, with {@code ?} for each parameter. */
    public String sql() {
        return compiled.sql();
    }

    /** What the text is apart from values; found when it is first asked for. */
    StatementShape shape(Dialect dialect) {
        StatementShape known = shape;
        if (known == null) {
            known = StatementShape.of(compiled.sql(), dialect);
            shape = known;
        }
        return known;
    }

    /** The codec of a column, counted from 1 as in JDBC. */
    public Codec<?> codec(int column) {
        return columns[column - 1];
    }

    /** The table whose rows the statement changes, or null. */
    @Nullable
    Table target() {
        return compiled.target();
    }

    int width() {
        return columns.length;
    }

    RowKeys keys() {
        return keys;
    }

    int parameterCount() {
        return slots.length;
    }

    /** Sets the parameters; {@code values} are in the order of the statement's binds. */
    void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int slot = 0; slot < slots.length; slot++) {
            bind(statement, slot + 1, parameters[slot], parameterClasses[slot], value(slot, values));
        }
    }

    @SuppressWarnings("unchecked") // the class was looked at, and a parameter's class is that of its codec
    private static <T> void bind(
            PreparedStatement statement, int index, Codec<T> codec, Class<?> type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            codec.bindNull(statement, index);
        } else if (type.isInstance(value)) {
            codec.bind(statement, index, (T) value);
        } else {
            // A value given by name, such as an Integer for a BIGINT.
            codec.bind(statement, index, (T) Objects.requireNonNull(ValueConversion.to(type, value)));
        }
    }
}
