package io.aludel.migrate.op;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import io.aludel.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where statements of migrations go: into a database, or into a script that is run later. One thread, for one run.
 *
 * <p>Each call is one statement; when it has returned, the statement was carried out or written down.
 */
public interface OperationTarget {
    /** The dialect that statements are written in. */
    Dialect dialect();

    /** The connection in its transaction; empty when a script is written, where nothing can be asked. */
    Optional<Connection> connection();

    /** Whether a script is written. */
    default boolean isOffline() {
        return connection().isEmpty();
    }

    /** A statement in the words of the dialect, to the letter. */
    void execute(String sql);

    /** A definition. */
    void define(DdlElement definition);

    /** A statement of the expression language; in a script its values are literals. */
    void execute(Executable statement);

    /**
     * Rows for a table: many in one statement where there is a connection, one INSERT with literals for each in a script.
     *
     * @param table the table
     * @param rows values by column
     * @param together whether many rows may be one statement
     */
    default void insert(Table table, List<Map<String, @Nullable Object>> rows, boolean together) {
        RowPages.of(dialect(), rows, together && !isOffline())
                .forEach(page -> execute(
                        page.size() == 1
                                ? Sql.insert(table).values(page.get(0))
                                : Sql.insert(table).values(page)));
    }

    /** How constraints and indexes are named that have no name. */
    default NamingConvention namingConvention() {
        return NamingConvention.DEFAULT;
    }

    /** What whoever runs the migrations tells the revisions. */
    default Arguments arguments() {
        return Arguments.NONE;
    }

    /**
     * Work of many statements that counts as one: when it is interrupted, it is begun anew, so that doing a part of it twice must do no
     * harm. Outside a transaction, and where definitions cannot be rolled back, each of its statements is kept at once.
     *
     * @param text what it does, in one line
     */
    default void together(String text, Runnable work) {
        work.run();
    }

    /**
     * Says how far long work is.
     *
     * @param work what it does, in one line
     * @param done how much of it is done
     * @param total how much there is; negative when nobody knows
     */
    default void progress(String work, long done, long total) {}

    /** A line for people: a comment in a script, a line of the log otherwise. */
    void comment(String text);

    /**
     * Commits, does something without a transaction, and begins another: for statements such as {@code CREATE INDEX CONCURRENTLY}.
     * What was done before cannot be rolled back any more.
     */
    void outsideTransaction(Runnable work);

    /**
     * Begins a step. Targets that want to know what a revision is going to do keep the step as it is, and make no statements of it.
     *
     * @param op the step
     * @param statements gives its statements to this target
     */
    default void step(MigrationOp op, Runnable statements) {
        statements.run();
    }

    /**
     * Does something of which somebody says that it is safe, so that the linter leaves it alone.
     *
     * @param why why it is
     * @param rules codes or names of the rules that are meant; none for all
     */
    default void assured(String why, List<String> rules, Runnable work) {
        work.run();
    }
}
