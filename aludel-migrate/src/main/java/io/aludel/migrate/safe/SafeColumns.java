package io.aludel.migrate.safe;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.Backfill;
import io.aludel.migrate.op.ColumnState;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import java.util.List;

/** Columns that are added and changed without looking at rows, or writing them, under a lock. */
final class SafeColumns {
    private static final int LONGEST_NAME = 63;

    private SafeColumns() {}

    /** Everything else first; then NULL is forbidden. */
    static void alter(SafeForm form, AlterColumn alter) {
        AlterColumn rest = alter.with(alter.change().nullable(null));
        if (rest.changesAnything()) {
            form.briefly(rest);
        }
        forbidNull(form, alter.columnAfter());
    }

    /** A CHECK proves that there is no NULL, without keeping anybody waiting; then NULL is forbidden, which believes the CHECK. */
    static void forbidNull(SafeForm form, String column) {
        String table = form.step().table();
        String schema = form.step().schema();
        String proof = "aludel_" + column + "_not_null";
        String name = proof.length() > LONGEST_NAME ? proof.substring(0, LONGEST_NAME) : proof;
        boolean done = form.catalog()
                .map(catalog -> Boolean.TRUE.equals(catalog.isNotNull(column)))
                .orElse(false);
        if (!done) {
            CheckConstraint check = new CheckConstraint(name, new RawSql(form.quoted(column) + " IS NOT NULL"));
            SafeConstraints.validated(form, check.finallyNamed(name));
            form.briefly(AlterColumn.of(table, schema, column).notNull());
        }
        form.briefly(
                DropConstraint.of(table, schema, name, ConstraintKind.CHECK).whereExists());
    }

    /**
     * Adds the column alone; then its default, for new rows; fills the old ones in pages; then what else is declared on it. A default that is
     * the same for all rows needs no filling, since PostgreSQL keeps it beside the rows.
     */
    static void add(SafeForm form, AddColumn add) {
        Column<?> column = add.column();
        Table declared = form.context().table(add.schema(), add.table(), List.of(column));
        SqlFragment value = column.serverDefault();
        boolean filled = value != null && Volatility.mayDiffer(form.context().dialect(), value);
        boolean late = !column.isNullable() && filled;
        if (form.catalog().map(catalog -> catalog.isNotNull(column.name())).isEmpty()) {
            form.briefly(AddColumn.of(add.table(), add.schema(), bare(column, filled, late)));
        }
        if (filled && value != null) {
            AlterColumn change = AlterColumn.of(add.table(), add.schema(), column.name());
            form.briefly(change.with(ColumnState.UNKNOWN.type(column.type())).serverDefault(value));
            String name = form.quoted(column.name());
            String sql = form.context().dialect().definitions().context().fragment(value);
            form.context().invoke(Backfill.of(add.table(), add.schema(), name + " = " + sql, name + " IS NULL"));
        }
        if (late) {
            forbidNull(form, column.name());
        }
        declared.constraints().forEach(constraint -> SafeConstraints.add(form, constraint));
        declared.indexes().forEach(index -> SafeIndexes.create(form, index));
    }

    private static Column<?> bare(Column<?> column, boolean filled, boolean late) {
        Column<?> bare = Column.of(column.name(), column.type())
                .nullable(column.isNullable() || late)
                .comment(column.comment())
                .computed(column.computed())
                .identity(column.identity());
        return filled ? bare : bare.serverDefault(column.serverDefault());
    }
}
