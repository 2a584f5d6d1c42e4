package io.aludel.migrate;

import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.RenameConstraint;
import io.aludel.migrate.op.RenameIndex;
import io.aludel.migrate.op.ValidateConstraint;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Predicate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Steps that concern constraints and indexes. Not thread-safe. A name that is null comes from the naming convention.
 */
public abstract sealed class ConstraintOperations extends ColumnOperations permits ObjectOperations {
    ConstraintOperations(@Nullable String schema) {
        super(schema);
    }

    /** Creates an index, over columns or expressions, of some rows, with settings of single databases. */
    public final void createIndex(String table, Index index) {
        invoke(CreateIndex.of(table, schema(), index));
    }

    /** {@link #createIndex}; an index that exists is left alone. */
    public final void createIndexIfNotExists(String table, Index index) {
        invoke(CreateIndex.of(table, schema(), index).unlessExists());
    }

    /** Drops an index. Settings may say how, such as {@code PostgresqlOptions.concurrently()}. */
    public final void dropIndex(String table, String name, DialectOption... options) {
        invoke(dropped(table, name, options));
    }

    /** Drops an index if it is there. */
    public final void dropIndexIfExists(String table, String name, DialectOption... options) {
        invoke(dropped(table, name, options).whereExists());
    }

    private DropIndex dropped(String table, String name, DialectOption... options) {
        Index known = new Index(name, List.of(), false, null, ConstraintOptions.NONE.withDialect(options));
        return new DropIndex(table, schema(), name, known, false);
    }

    /** Gives an index another name, without building it anew. SQLite builds it anew, and needs a connection to know it. */
    public final void renameIndex(String table, String name, String newName) {
        invoke(new RenameIndex(table, schema(), name, newName));
    }

    /** Gives a constraint another name. MariaDB and MySQL rename unique constraints only, SQLite none. */
    public final void renameConstraint(String table, String name, String newName) {
        renameConstraint(table, name, newName, ConstraintKind.UNSTATED);
    }

    /** {@link #renameConstraint(String, String, String)}; a script for MariaDB or MySQL has to know its kind. */
    public final void renameConstraint(String table, String name, String newName, ConstraintKind kind) {
        invoke(new RenameConstraint(table, schema(), name, newName, kind));
    }

    /** Adds a constraint of any kind. */
    public final void addConstraint(String table, Constraint constraint) {
        invoke(new AddConstraint(table, schema(), constraint));
    }

    /** Adds a primary key. */
    public final void createPrimaryKey(@Nullable String name, String table, String... columns) {
        addConstraint(table, new PrimaryKey(name, List.of(columns)));
    }

    /** Adds a unique constraint. */
    public final void createUniqueConstraint(@Nullable String name, String table, String... columns) {
        addConstraint(table, new UniqueConstraint(name, List.of(columns)));
    }

    /** Adds a CHECK constraint; SQL as the application wrote it. */
    public final void createCheckConstraint(@Nullable String name, String table, String condition) {
        addConstraint(table, new CheckConstraint(name, new RawSql(condition)));
    }

    /** Adds a CHECK constraint from an expression. */
    public final void createCheckConstraint(@Nullable String name, String table, Predicate condition) {
        addConstraint(table, new CheckConstraint(name, condition));
    }

    /** Adds an EXCLUDE constraint, which PostgreSQL has. */
    public final void createExcludeConstraint(@Nullable String name, String table, ExcludeConstraint exclude) {
        addConstraint(table, exclude.named(name));
    }

    /** Adds a foreign key. */
    public final void createForeignKey(
            @Nullable String name, String table, String referredTable, List<String> columns, List<String> referred) {
        createForeignKey(name, table, referredTable, columns, referred, key -> key);
    }

    /**
     * Adds a foreign key with more said.
     *
     * <pre>{@code
     * op.createForeignKey("fk_posts_author", "posts", "users", List.of("author_id"), List.of("id"),
     *         key -> key.onDelete(CASCADE).inSchema("accounts"));
     * }</pre>
     */
    public final void createForeignKey(
            @Nullable String name,
            String table,
            String referredTable,
            List<String> columns,
            List<String> referred,
            UnaryOperator<ForeignKey> more) {
        addConstraint(
                table,
                more.apply(ForeignKey.of(columns, referredTable, referred).named(name)));
    }

    /** Lets PostgreSQL look at rows that were there before a constraint was added as NOT VALID; elsewhere it does nothing. */
    public final void validateConstraint(String table, String name) {
        invoke(new ValidateConstraint(table, schema(), name));
    }

    /** Drops a constraint by its name alone. In a script for MySQL or MariaDB its kind has to be said. */
    public final void dropConstraint(String table, String name) {
        invoke(DropConstraint.of(table, schema(), name, ConstraintKind.UNSTATED));
    }

    /** Drops a constraint. */
    public final void dropConstraint(String table, String name, ConstraintKind kind) {
        invoke(DropConstraint.of(table, schema(), name, kind));
    }

    /**
     * Drops the constraint that says this, whatever the database calls it, since nobody gave it a name: {@code op.dropConstraint("posts",
     * foreignKey(List.of("author_id"), "users", List.of("id")))}. Needs a connection unless the naming convention has a name for it.
     */
    public final void dropConstraint(String table, Constraint like) {
        invoke(DropConstraint.like(table, schema(), like));
    }

    /** Drops a constraint if it is there. */
    public final void dropConstraintIfExists(String table, String name, ConstraintKind kind) {
        invoke(DropConstraint.of(table, schema(), name, kind).whereExists());
    }
}
