package io.aludel.migrate;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.Stated;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table that are made together, on SQLite by copying it. Collected by {@link Operations#batchAlterTable}; not
 * thread-safe.
 */
public final class BatchOperations {
    private final String table;
    private final @Nullable String schema;
    private final List<MigrationOp> ops = new ArrayList<>();

    BatchOperations(String table, @Nullable String schema) {
        this.table = table;
        this.schema = schema;
    }

    List<MigrationOp> ops() {
        return List.copyOf(ops);
    }

    /** Adds a change that is there as a value; it has to be one of this table. */
    public BatchOperations invoke(MigrationOp op) {
        ops.add(op);
        return this;
    }

    /** Adds a column. */
    public BatchOperations addColumn(Column<?> column) {
        return invoke(AddColumn.of(table, schema, column));
    }

    /** Adds a column at some place: {@code add -> add.at(Placement.after("id"))}. */
    public BatchOperations addColumn(Column<?> column, UnaryOperator<AddColumn> how) {
        return invoke(how.apply(AddColumn.of(table, schema, column)));
    }

    /** Drops a column, with the constraints and indexes in which it takes part. */
    public BatchOperations dropColumn(String column) {
        return invoke(DropColumn.of(table, schema, column));
    }

    /** Changes a column. */
    public BatchOperations alterColumn(String column, UnaryOperator<AlterColumn> change) {
        return invoke(change.apply(AlterColumn.of(table, schema, column)));
    }

    /** Renames a column in all that mentions it. */
    public BatchOperations renameColumn(String column, String newName) {
        return alterColumn(column, change -> change.rename(newName));
    }

    /** Creates an index. */
    public BatchOperations createIndex(Index index) {
        return invoke(CreateIndex.of(table, schema, index));
    }

    /** Drops an index. */
    public BatchOperations dropIndex(String name) {
        return invoke(DropIndex.of(table, schema, name));
    }

    /** Adds a constraint of any kind. */
    public BatchOperations addConstraint(Constraint constraint) {
        return invoke(new AddConstraint(table, schema, constraint));
    }

    /** Makes columns the primary key. */
    public BatchOperations createPrimaryKey(@Nullable String name, String... columns) {
        return addConstraint(new PrimaryKey(name, List.of(columns)));
    }

    /** Adds a unique constraint. */
    public BatchOperations createUniqueConstraint(@Nullable String name, String... columns) {
        return addConstraint(new UniqueConstraint(name, List.of(columns)));
    }

    /** Adds a CHECK constraint; SQL as the application wrote it. */
    public BatchOperations createCheckConstraint(@Nullable String name, String condition) {
        return addConstraint(new CheckConstraint(name, new RawSql(condition)));
    }

    /** Adds a foreign key. */
    public BatchOperations createForeignKey(
            @Nullable String name, String referredTable, List<String> columns, List<String> referred) {
        return createForeignKey(name, referredTable, columns, referred, key -> key);
    }

    /** Adds a foreign key with more said. */
    public BatchOperations createForeignKey(
            @Nullable String name,
            String referredTable,
            List<String> columns,
            List<String> referred,
            UnaryOperator<ForeignKey> more) {
        return addConstraint(
                more.apply(ForeignKey.of(columns, referredTable, referred).named(name)));
    }

    /** Drops a constraint by its name, or by the one that the naming convention has for it. */
    public BatchOperations dropConstraint(String name) {
        return dropConstraint(name, ConstraintKind.UNSTATED);
    }

    /** {@link #dropConstraint(String)}, with the kind for MySQL and MariaDB. */
    public BatchOperations dropConstraint(String name, ConstraintKind kind) {
        return invoke(DropConstraint.of(table, schema, name, kind));
    }

    /** Drops the constraint that says this, whatever its name is, if it has one at all. */
    public BatchOperations dropConstraint(Constraint like) {
        return invoke(DropConstraint.like(table, schema, like));
    }

    /** Gives the table a comment. */
    public BatchOperations createTableComment(String comment) {
        return invoke(new SetTableComment(table, schema, comment, Stated.unstated()));
    }

    /** Takes the comment of the table away. */
    public BatchOperations dropTableComment() {
        return invoke(new SetTableComment(table, schema, null, Stated.unstated()));
    }
}
