package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TextLiteral;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes a column. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * op.alterColumn("users", "age", age -> age.type(BIGINT).notNull().existing(INTEGER))
 * }</pre>
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param column the name of the column so far
 * @param existing what it is so far, as far as it is known
 * @param change what becomes of it
 */
public record AlterColumn(
        String table, @Nullable String schema, String column, ColumnState existing, ColumnChange change)
        implements TableOp {
    public AlterColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
        requireNonNull(existing, "existing");
        requireNonNull(change, "change");
    }

    /** Changes nothing yet of a column of which nothing is known. */
    public static AlterColumn of(String table, @Nullable String schema, String column) {
        return new AlterColumn(table, schema, column, ColumnState.UNKNOWN, ColumnChange.NONE);
    }

    /** The same with a new name. */
    public AlterColumn rename(String newName) {
        return with(change.name(newName));
    }

    /** The same with a new type. */
    public AlterColumn type(SqlType<?> type) {
        return with(change.type(type));
    }

    /** The same with a conversion of old values into the new type: {@code USING} on PostgreSQL, and how a table is copied on SQLite. */
    public AlterColumn using(String sql) {
        return with(change.using(sql));
    }

    /** The same; NULL is forbidden from now on. */
    public AlterColumn notNull() {
        return nullable(false);
    }

    /** The same; NULL is allowed from now on or not. */
    public AlterColumn nullable(boolean nullable) {
        return with(change.nullable(nullable));
    }

    /** The same with a new default; null takes it away. */
    public AlterColumn serverDefault(@Nullable SqlFragment value) {
        return with(change.serverDefault(Stated.of(value == null ? null : value.node())));
    }

    /** The same with a text as the new default. */
    public AlterColumn serverDefault(String text) {
        return serverDefault(new TextLiteral(text));
    }

    /** The same without a default from now on. */
    public AlterColumn noServerDefault() {
        return with(change.serverDefault(Stated.of(null)));
    }

    /** The same with a new comment; null takes it away. */
    public AlterColumn comment(@Nullable String comment) {
        return with(change.comment(Stated.of(comment)));
    }

    /**
     * The same, numbered by the database from now on or not: {@code AUTO_INCREMENT} on MariaDB and MySQL, an identity that goes on behind the
     * largest number on PostgreSQL and H2. SQLite numbers keys of the type INTEGER anyway.
     */
    public AlterColumn autoIncrement(boolean numbered) {
        return with(change.autoIncrement(numbered));
    }

    /** The same with a new identity; null takes it away. */
    public AlterColumn identity(@Nullable Identity identity) {
        return with(change.identity(Stated.of(identity)));
    }

    /** The same with another computation; null takes it away. Most databases refuse; then drop the column and add it again. */
    public AlterColumn computed(@Nullable Computed computed) {
        return with(change.computed(Stated.of(computed)));
    }

    /** The same at another place in its table. */
    public AlterColumn at(Placement placement) {
        return with(change.placement(placement));
    }

    /** The same, given the type so far. */
    public AlterColumn existing(SqlType<?> type) {
        return with(existing.type(type));
    }

    /** The same, given all that the column is so far. */
    public AlterColumn existing(Column<?> declared) {
        return with(ColumnState.of(declared));
    }

    /** The same, given more of what the column is so far. */
    public AlterColumn existing(UnaryOperator<ColumnState> more) {
        return with(more.apply(existing));
    }

    /** The same with other knowledge of what the column is so far. */
    public AlterColumn with(ColumnState changed) {
        return new AlterColumn(table, schema, column, changed, change);
    }

    /** The same with another change. */
    public AlterColumn with(ColumnChange changed) {
        return new AlterColumn(table, schema, column, existing, changed);
    }

    /** The name of the column afterwards. */
    public String columnAfter() {
        return change.name() == null ? column : change.name();
    }

    /** Whether anything changes. */
    public boolean changesAnything() {
        return !change.equals(ColumnChange.NONE);
    }

    @Override
    public AlterColumn reverse() {
        ColumnChange back = ColumnChange.NONE.name(change.name() == null ? null : column);
        ColumnState after = existing;
        if (change.type() != null) {
            back = back.type(known(existing.type(), "type"))
                    .using(change.usingBack())
                    .usingBack(change.using());
            after = after.type(change.type());
        }
        if (change.nullable() != null) {
            back = back.nullable(existing.nullable() == null ? !change.nullable() : existing.nullable());
            after = after.nullable(change.nullable());
        }
        if (change.serverDefault().isStated()) {
            back = back.serverDefault(known(existing.serverDefault(), "server default"));
            after = after.serverDefault(change.serverDefault().value());
        }
        if (change.comment().isStated()) {
            back = back.comment(known(existing.comment(), "comment"));
            after = after.comment(change.comment().value());
        }
        if (change.autoIncrement() != null) {
            back = back.autoIncrement(!change.autoIncrement());
            after = after.autoIncrement(change.autoIncrement());
        }
        if (change.identity().isStated()) {
            Stated<Identity> before = known(existing.identity(), "identity");
            // Without an identity, a sequence of its own may have numbered it.
            boolean numbered = before.value() == null && Boolean.TRUE.equals(existing.autoIncrement());
            back = numbered ? back.autoIncrement(true) : back.identity(before);
            after = after.identity(change.identity().value());
        }
        if (change.computed().isStated()) {
            back = back.computed(known(existing.computed(), "computation"));
            after = after.computed(change.computed().value());
        }
        return new AlterColumn(table, schema, columnAfter(), after, back);
    }

    private <T> T known(@Nullable T value, String what) {
        if (value == null) {
            throw unknown(what);
        }
        return value;
    }

    private <T> Stated<T> known(Stated<T> value, String what) {
        if (!value.isStated()) {
            throw unknown(what);
        }
        return value;
    }

    private RuntimeException unknown(String what) {
        return Names.irreversible(
                this, "Say the " + what + " so far with existing(..), or write the downgrade by hand.");
    }

    @Override
    public String describe() {
        List<String> changes = new ArrayList<>();
        if (change.type() != null) {
            changes.add("type" + (existing.type() == null ? "" : " from " + existing.type()) + " to " + change.type());
        }
        if (change.nullable() != null) {
            changes.add(change.nullable() ? "allow NULL" : "forbid NULL");
        }
        add(changes, "server default", existing.serverDefault(), change.serverDefault());
        add(changes, "comment", existing.comment(), change.comment());
        add(changes, "identity", existing.identity(), change.identity());
        add(changes, "computation", existing.computed(), change.computed());
        if (change.autoIncrement() != null) {
            changes.add(change.autoIncrement() ? "number rows" : "stop numbering rows");
        }
        if (change.name() != null) {
            changes.add("rename to '" + change.name() + "'");
        }
        if (change.placement() != null) {
            changes.add("move " + (change.placement().before() ? "before" : "after") + " '"
                    + change.placement().column() + "'");
        }
        return "modify column " + Names.column(schema, table, column) + ": "
                + (changes.isEmpty() ? "nothing" : String.join(", ", changes));
    }

    private static void add(List<String> changes, String what, Stated<?> before, Stated<?> after) {
        if (after.isStated()) {
            String verb =
                    after.value() == null ? "remove" : before.isStated() && before.value() != null ? "change" : "set";
            changes.add(verb + " " + what);
        }
    }
}
