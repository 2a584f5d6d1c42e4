package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.schema.Column;
import io.aludel.schema.DdlStatement;
import io.aludel.schema.SchemaChange;
import io.aludel.schema.SchemaTarget;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOption;
import io.aludel.sql.ExecutionOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database, on loan from the engine's pool. Not thread-safe: one thread at a time; close it, best by
 * try-with-resources.
 *
 * <p>The first statement begins a transaction by itself; {@link #commit()} and {@link #rollback()} end it, and the next statement
 * begins another. Closing rolls back what was not committed, except for a connection from {@link Engine#begin()}.
 *
 * <pre>{@code
 * try (Connection connection = engine.connect()) {
 *     connection.execute(insert(users).values(Map.of("name", "Ann")));
 *     Result<Row> rows = connection.execute(text("SELECT * FROM users WHERE id = :id").bind("id", 1));
 *     connection.commit();
 * }
 * }</pre>
 */
public final class Connection extends PlanMethods implements SchemaTarget, AutoCloseable {
    private final EngineParts parts;
    private final Checkout checkout;
    private final TransactionState transaction;
    private final ConnectionWatch watch;
    private final StatementRunner runner;
    private final StatementExecutor executor;
    private final boolean commitAtClose;
    private boolean rolledBack;
    private boolean closed;

    Connection(EngineParts parts, ExecutionOptions options, boolean commitAtClose) {
        this.parts = parts;
        this.checkout = new Checkout(parts, options, this);
        this.commitAtClose = commitAtClose;
        this.watch = new ConnectionWatch(parts, this);
        this.transaction = new TransactionState(checkout, watch);
        this.runner = new StatementRunner(checkout, parts, watch, transaction);
        this.executor = new StatementExecutor(this, parts, watch, runner);
        if (commitAtClose) {
            transaction.allowOnce();
        }
    }

    /** The database's ways; where schemas are translated by an option, tables are written with those that are meant. */
    public Dialect dialect() {
        return parts.dialect(checkout.options());
    }

    /**
     * Begins a transaction that the returned object ends.
     *
     * @throws InvalidRequestException when a statement has begun one already
     */
    public Transaction beginTransaction() {
        if (transaction.isActive()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the connection is in a transaction already, which a statement has begun."
                            + "\n  End that one with commit() or rollback() first, or use beginNested() for a part of it.");
        }
        transaction.beginIfNeeded();
        return Objects.requireNonNull(transaction.current(this));
    }

    /** Transactions of this connection that are committed in two phases. */
    public TwoPhase twoPhase() {
        return new TwoPhase(this, checkout, parts);
    }

    /** The driver's connection, for what JDBC alone can do. */
    public DriverConnection driver() {
        return new DriverConnection(this, checkout);
    }

    /** What was chosen for this connection, that of its engine included. */
    @Override
    public ExecutionOptions options() {
        return checkout.options();
    }

    /**
     * Makes a choice for this connection until it is closed; the pool gets it back without.
     *
     * @return this connection
     * @throws InvalidRequestException when an option of transactions is chosen and one has begun
     * @throws io.aludel.error.ArgumentException when the database has no such isolation level
     */
    public <T> Connection option(ExecutionOption<T> option, T value) {
        if (option.scope() == ExecutionOption.Scope.CONNECTION) {
            transaction.requireOutside("the option '" + option.name() + "'");
        }
        checkout.choose(checkout.options().with(option, value));
        parts.events().chosen(this, ExecutionOptions.of(option, value));
        return this;
    }

    /** Begins a part of the transaction that can be undone by itself. */
    public Savepoint beginNested() {
        return transaction.savepoint(this);
    }

    /** Keeps what was done since the transaction began, savepoints included; outside a transaction it does nothing. */
    public void commit() {
        transaction.commit();
    }

    /** Undoes what was done since the transaction began, and closes open results; outside a transaction it does nothing. */
    public void rollback() {
        rolledBack = true;
        runner.closeCursors();
        transaction.rollback();
    }

    /** Lets the transaction end by a rollback only, whatever {@link #close()} would do. */
    public void setRollbackOnly() {
        rolledBack = true;
        transaction.setRollbackOnly();
    }

    /** Whether a transaction has begun. */
    public boolean inTransaction() {
        return transaction.isActive();
    }

    /** The transaction, whether it began by itself or not; nothing outside of one. */
    public Optional<Transaction> currentTransaction() {
        return Optional.ofNullable(transaction.current(this));
    }

    /** The innermost savepoint that is open. */
    public Optional<Savepoint> currentSavepoint() {
        return Optional.ofNullable(transaction.innermost());
    }

    /** Whether a savepoint is open. */
    public boolean inNestedTransaction() {
        return transaction.isNested();
    }

    /** How many statements were sent so far; a batch counts once. */
    public long statementsSent() {
        return watch.statements();
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Limits how long each statement may take from now on; for the layers above Core, which set it around the statements of one query.
     *
     * @param longest null to leave it to {@link io.aludel.sql.ExecutionOptions#QUERY_TIMEOUT} of the connection
     */
    public void limitStatements(@Nullable Duration longest) {
        runner.limitAll(longest);
    }

    /**
     * Tells violated constraints in the words of a model from now on; for the layers above Core.
     *
     * @param names null to tell them as tables and columns only
     */
    public void nameViolations(@Nullable ModelNames names) {
        watch.nameViolations(names);
    }

    /** Answers from now on what statements ask their surroundings for; for the layers above Core. Null when nobody does. */
    public void within(@Nullable StatementContext surroundings) {
        runner.within(surroundings);
    }

    @Override
    EngineParts parts() {
        return parts;
    }

    @Override
    StatementExecutor executor() {
        return executor;
    }

    @Override
    StatementRunner runner() {
        return runner;
    }

    @Override
    ConnectionWatch watch() {
        return watch;
    }

    TransactionState transaction() {
        return transaction;
    }

    RuntimeException failure(SQLException thrown, String what) {
        return runner.failure(thrown, what);
    }

    /** The engine's compiled statements; for the layers above Core. */
    public PlanCache plans() {
        return parts.plans(checkout.options());
    }

    /**
     * Inserts many rows in the quickest way that the database has: PostgreSQL's COPY in binary form where the types of all columns have
     * one, and statements of many rows otherwise. All rows belong to the connection's transaction.
     *
     * <p>Columns that are not named take their defaults: those of which Aludel makes values, and those of the database. No keys come
     * back.
     *
     * <pre>{@code
     * List<Object[]> rows = List.of(new Object[] {1L, "Ann"}, new Object[] {2L, "Bob"});
     * connection.bulkInsert(users, users.columns("id", "name"), rows);
     * }</pre>
     *
     * @param table into which table
     * @param columns which of its columns get values
     * @param rows the values of each row in the order of the columns; they are read once, and must
     *     not be read through this connection
     * @return how many rows were inserted
     * @throws io.aludel.error.ArgumentException when a row has more or fewer values than there are columns, or a column that is not
     *     named has a default that is an SQL expression or a sequence
     */
    public long bulkInsert(Table table, List<? extends Column<?>> columns, Iterable<@Nullable Object[]> rows) {
        return executor.bulkInsert(table, columns, rows, null);
    }

    /**
     * {@link #bulkInsert(Table, List, Iterable)} that tells how far it is.
     *
     * @param progress is told after each thousand rows and at the end how many were taken; they are inserted for good with the
     *     transaction. It must not use this connection.
     */
    public long bulkInsert(
            Table table, List<? extends Column<?>> columns, Iterable<@Nullable Object[]> rows, LongConsumer progress) {
        return executor.bulkInsert(table, columns, rows, requireNonNull(progress, "progress"));
    }

    @Override
    public void create(SchemaChange change) {
        new SchemaChanger(this, runner).create(change);
    }

    @Override
    public void drop(SchemaChange change) {
        new SchemaChanger(this, runner).drop(change);
    }

    /**
     * Executes a definition.
     *
     * <pre>{@code
     * connection.define(CreateIndex.of(users, index).ifNotExists());
     * }</pre>
     *
     * @param statement one of {@code io.aludel.schema.ddl}; a {@code DdlText} that is not meant for this database is passed over
     */
    @Override
    public void define(DdlStatement statement) {
        new SchemaChanger(this, runner).define(statement);
    }

    /**
     * Lets the database number a table on behind its largest number, after rows were inserted with numbers of their own. Does nothing
     * for tables that the database does not number, and where it takes notice of such rows by itself.
     */
    public void advanceNumbering(Table table) {
        new SchemaChanger(this, runner).advanceNumbering(table);
    }

    /** What the driver knows about the database; for reflection of databases that have no dialect. */
    public DriverCatalog driverCatalog() {
        transaction.beginIfNeeded();
        return new DriverCatalog(checkout.jdbc(), parts, runner);
    }

    /**
     * Gives the connection back. What was not committed is rolled back, except for a connection from {@link Engine#begin()}, which
     * commits unless a statement failed. Calling it again does nothing.
     *
     * @throws InvalidRequestException when a connection from {@link Engine#begin()} rolled back because a statement had failed
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        RuntimeException failure = null;
        try {
            endTransaction();
        } catch (RuntimeException e) {
            failure = e;
        }
        transaction.close();
        giveBack(failure);
        if (failure != null) {
            throw failure;
        }
    }

    private void endTransaction() {
        runner.closeCursors();
        if (!transaction.isActive()) {
            return;
        }
        boolean failed = transaction.isFailed();
        if (commitAtClose && !failed) {
            transaction.commit();
            return;
        }
        transaction.rollback();
        if (commitAtClose && !rolledBack) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the transaction of an engine.begin() block was rolled back, because one of its statements had failed."
                            + "\n  To go on after a failure, put the statement into beginNested().");
        }
    }

    private void giveBack(@Nullable RuntimeException failure) {
        if (failure != null && transaction.isActive()) {
            checkout.invalidate(failure);
        } else {
            checkout.giveBack();
        }
    }
}
