package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence: an object of the database that hands out numbers. Immutable.
 *
 * <pre>{@code
 * Sequence orders = Sequence.of("order_numbers").start(1000).increment(10);
 * metadata.add(orders);
 * column("number", BIGINT).defaultValue(orders)
 * }</pre>
 *
 * @param name the name in the database
 * @param schema the schema; null for that of the metadata it is added to, or the database's default
 * @param numbering how it counts
 * @param type the type of its numbers; null leaves the choice to the database
 * @param isOptional whether databases that number a primary key by themselves go without it
 * @param dialect settings of single databases
 */
public record Sequence(
        String name,
        @Nullable String schema,
        Numbering numbering,
        @Nullable SqlType<?> type,
        boolean isOptional,
        List<DialectOption> dialect)
        implements Counting<Sequence> {
    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(numbering, "numbering");
        dialect = List.copyOf(dialect);
    }

    /** A sequence that counts as the database likes it. */
    public static Sequence of(String name) {
        return new Sequence(name, null, Numbering.DEFAULT, null, false, List.of());
    }

    /** The same in a schema; null for the default one. */
    public Sequence inSchema(@Nullable String changed) {
        return new Sequence(name, changed, numbering, type, isOptional, dialect);
    }

    /** The same with numbers of a type; null for the database's own choice. */
    public Sequence type(@Nullable SqlType<?> changed) {
        return new Sequence(name, schema, numbering, changed, isOptional, dialect);
    }

    /** The same, left out where the database numbers a primary key by itself. */
    public Sequence optional() {
        return new Sequence(name, schema, numbering, type, true, dialect);
    }

    /** The same with settings of single databases. */
    public Sequence options(DialectOption... added) {
        return new Sequence(name, schema, numbering, type, isOptional, DialectOptions.with(dialect, added));
    }

    @Override
    public Sequence with(Numbering changed) {
        return new Sequence(name, schema, changed, type, isOptional, dialect);
    }

    /** The type of its numbers as the application reads them. */
    public SqlType<?> numberType() {
        return type == null ? SqlTypes.BIGINT : type;
    }

    /** {@code schema.name}, or the name alone. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }
}
