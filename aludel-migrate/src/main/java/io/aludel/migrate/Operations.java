package io.aludel.migrate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.batch.BatchHandler;
import io.aludel.migrate.ddl.NamingTarget;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.Backfill;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.BulkInsert;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.ExecuteDefinition;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.ExecuteStatement;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.op.Safely.Patience;
import io.aludel.migrate.op.SetRowSecurity;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.migrate.op.Stated;
import io.aludel.migrate.safe.BackfillHandler;
import io.aludel.migrate.safe.SafeHandler;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What revisions are written with: each method is one step, done at once over a connection or written into a script.
 *
 * <pre>{@code
 * public void upgrade(Operations op) {
 *     op.createTable("users",
 *             column("id", BIGINT).primaryKey(),
 *             column("username", VARCHAR(50)).notNull(),
 *             unique("uq_users_username", "username"));
 *     op.addColumn("posts", column("author_id", BIGINT).references("users.id"));
 * }
 * }</pre>
 *
 * <p>Not thread-safe. Tables, columns and constraints are those of {@code io.aludel.sql.Sql}; constraints without a name get that of the
 * naming convention. {@link ColumnOperations}, {@link ConstraintOperations} and {@link ObjectOperations} hold the steps on columns, on
 * constraints and indexes, and on everything else.
 */
public final class Operations extends ObjectOperations {
    private static final OperationRenderer STANDARD = OperationRenderer.standard()
            .with(BatchTable.class, BatchHandler::handle)
            .with(Safely.class, SafeHandler::handle)
            .with(Backfill.class, BackfillHandler::handle)
            .with(
                    CustomOperation.class,
                    (op, context) -> op.apply(new Operations(context.target(), context.renderer(), null, null)));

    private final OperationTarget target;
    private final OperationRenderer renderer;
    private final @Nullable Patience patience;

    /**
     * Operations of the default schema that go to a target.
     *
     * @param target a connection or a script
     */
    public Operations(OperationTarget target) {
        this(target, STANDARD, null, null);
    }

    private Operations(
            OperationTarget target, OperationRenderer renderer, @Nullable String schema, @Nullable Patience patience) {
        super(schema);
        this.patience = patience;
        this.target = requireNonNull(target, "target");
        this.renderer = requireNonNull(renderer, "renderer");
    }

    /** The handlers of all operations; more can be added for {@link #rendering}. */
    public static OperationRenderer renderer() {
        return STANDARD;
    }

    /** The same operations with other handlers. */
    public Operations rendering(OperationRenderer changed) {
        return new Operations(target, changed, schema(), patience);
    }

    /** The same operations; constraints and indexes without a name get that of a convention, such as that of the model. */
    public Operations naming(NamingConvention convention) {
        return new Operations(new NamingTarget(target, convention), renderer, schema(), patience);
    }

    /** The same operations on tables and other objects of a schema; null for the default one. */
    public Operations inSchema(@Nullable String schema) {
        return new Operations(target, renderer, schema, patience);
    }

    /** Does a step that is there as a value: one of {@code io.aludel.migrate.op}, or of the application's own. */
    @Override
    public void invoke(MigrationOp op) {
        renderer.render(patience == null ? op : Safely.of(op, patience), target);
    }

    /**
     * The same operations in forms that keep nobody waiting. Indexes are built concurrently, constraints are added first and look at old rows
     * later, NULL is forbidden by way of a CHECK, each in statements of its own outside of the transaction, with a limit for locks and
     * further attempts. Where a database has no such form, and where the table has few rows, a step is done as it is; so are steps that
     * have no such form.
     *
     * <pre>{@code
     * op.safely().createIndex("posts", index("ix_posts_author_id", "author_id"));
     * op.safely().alterColumn("posts", "title", title -> title.notNull());
     * }</pre>
     */
    public Operations safely() {
        return safely(Patience.DEFAULT);
    }

    /** {@link #safely()} with more or less patience. */
    public Operations safely(Patience changed) {
        return new Operations(target, renderer, schema(), requireNonNull(changed, "changed"));
    }

    /**
     * Writes values into rows that are there, in pages along the primary key, each kept at once, so that no lock lasts. SQL as the application
     * wrote it. A script has one UPDATE.
     *
     * <pre>{@code
     * op.backfill("users", "bio = ''", "bio IS NULL");
     * }</pre>
     *
     * @param set what follows SET
     * @param where what follows WHERE; it should pass over rows that are done, for the sake of an interruption
     */
    public void backfill(String table, String set, @Nullable String where) {
        invoke(Backfill.of(table, schema(), set, where));
    }

    /** {@link #backfill(String, String, String)} along another column, or in pages of another size. */
    public void backfill(String table, String set, @Nullable String where, UnaryOperator<Backfill> how) {
        invoke(how.apply(Backfill.of(table, schema(), set, where)));
    }

    /** Where the steps go. */
    public OperationTarget target() {
        return target;
    }

    /** The dialect of the database. */
    public Dialect dialect() {
        return target.dialect();
    }

    /** Whether a script is written, so that there is no connection. */
    public boolean isOffline() {
        return target.isOffline();
    }

    /** What whoever runs the migrations has said, such as by {@code -x data=true}. */
    public Arguments arguments() {
        return target.arguments();
    }

    /**
     * The connection, for migrations of data that need to read.
     *
     * @throws MigrationException in a script, where there is none
     */
    public Connection connection() {
        return target.connection()
                .orElseThrow(
                        () -> new MigrationException(
                                ErrorCode.UNSUPPORTED_OPERATION,
                                "there is no connection: this revision is being written as a script."
                                        + "\n  Say what it does with execute(..) and bulkInsert(..), or ask isOffline() first."));
    }

    /** Does something outside a transaction, such as creating an index concurrently. What is open is committed before. */
    public void autocommit(Runnable work) {
        target.outsideTransaction(work);
    }

    /**
     * Does something that the linter takes for dangerous, and says why it is safe here.
     *
     * <pre>{@code
     * op.safetyAssured("not mapped since release 12", () -> op.dropColumn("users", "score"));
     * }</pre>
     *
     * @param rules codes or names of the rules that are meant; none for all
     */
    public void safetyAssured(String why, Runnable work, String... rules) {
        target.assured(requireNonNull(why, "why"), List.of(rules), work);
    }

    /**
     * Creates a table with its constraints, indexes and comments.
     *
     * @return the table, for {@link #bulkInsert} and statements
     */
    public Table createTable(String name, TableElement... elements) {
        return create(new CreateTable(name, schema(), List.of(elements), false));
    }

    /** {@link #createTable}; a table that exists is left alone. */
    public Table createTableIfNotExists(String name, TableElement... elements) {
        return create(new CreateTable(name, schema(), List.of(elements), true));
    }

    private Table create(CreateTable op) {
        invoke(op);
        return op.toTable(target.namingConvention());
    }

    /** Drops a table. */
    public void dropTable(String name) {
        invoke(new DropTable(name, schema(), null, false));
    }

    /** Drops a table if it is there. */
    public void dropTableIfExists(String name) {
        invoke(new DropTable(name, schema(), null, true));
    }

    /** Renames a table within its schema. */
    public void renameTable(String name, String newName) {
        invoke(new RenameTable(name, schema(), newName));
    }

    /**
     * Changes a table in several ways together: on SQLite by making it again and copying the rows where it cannot do otherwise, with all
     * that belongs to it; on other databases one after the other.
     *
     * <pre>{@code
     * op.batchAlterTable("users", users -> users
     *         .alterColumn("name", name -> name.notNull())
     *         .createUniqueConstraint("uq_users_name", "name"));
     * }</pre>
     */
    public void batchAlterTable(String table, Consumer<BatchOperations> changes) {
        batchAlterTable(table, options -> options, changes);
    }

    /** {@link #batchAlterTable(String, Consumer)} with more said about how. */
    public void batchAlterTable(String table, UnaryOperator<BatchOptions> options, Consumer<BatchOperations> changes) {
        BatchOperations batch = new BatchOperations(table, schema());
        changes.accept(batch);
        invoke(new BatchTable(table, schema(), options.apply(BatchOptions.DEFAULT), batch.ops()));
    }

    /** Gives a table a comment. */
    public void createTableComment(String table, String comment) {
        invoke(new SetTableComment(table, schema(), comment, Stated.unstated()));
    }

    /** Takes the comment of a table away. */
    public void dropTableComment(String table) {
        invoke(new SetTableComment(table, schema(), null, Stated.unstated()));
    }

    /** Lets policies decide which rows somebody sees, except for the owner of the table; without any policy nobody else sees a row. */
    public void enableRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(table, schema(), RowSecurity.OFF, RowSecurity.ON));
    }

    /** {@link #enableRowLevelSecurity}, for the owner of the table, too. */
    public void forceRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(table, schema(), RowSecurity.OFF, RowSecurity.FORCED));
    }

    /** Shows every row to everybody with rights on the table, whatever its policies say. */
    public void disableRowLevelSecurity(String table) {
        invoke(new SetRowSecurity(table, schema(), RowSecurity.FORCED, RowSecurity.OFF));
    }

    /**
     * A table as far as a revision needs it, for statements on rows; the database is not asked, and nothing is created.
     *
     * <pre>{@code
     * Table users = op.table("users", column("id", BIGINT), column("active", BOOLEAN));
     * op.execute(update(users).set(table(users).col("active", Boolean.class), true).allRows());
     * }</pre>
     */
    public Table table(String name, Column<?>... columns) {
        return Table.of(new MetaData(target.namingConvention()), schema(), name, null, List.of(columns));
    }

    /** Executes SQL to the letter. */
    public void execute(String sql) {
        invoke(ExecuteSql.of(sql));
    }

    /** Executes a statement of the expression language; in a script its values are written as literals. */
    public void execute(Executable statement) {
        invoke(ExecuteStatement.of(statement));
    }

    /** Executes a definition of {@code io.aludel.schema.ddl}. */
    public void execute(DdlElement definition) {
        invoke(ExecuteDefinition.of(definition));
    }

    /**
     * Inserts rows, many at once; in a script each is an INSERT with literals.
     *
     * @param table the table, from {@link #createTable} or {@link #table}
     * @param rows values by column
     */
    public void bulkInsert(Table table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        invoke(new BulkInsert(table, copies(rows), true));
    }

    /** {@link #bulkInsert} with a statement for each row, where the values of a row are computed by the database. */
    public void insertEach(Table table, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        invoke(new BulkInsert(table, copies(rows), false));
    }

    private static List<Map<String, @Nullable Object>> copies(
            List<? extends Map<String, ? extends @Nullable Object>> rows) {
        List<Map<String, @Nullable Object>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(new LinkedHashMap<>(row)));
        return copies;
    }
}
