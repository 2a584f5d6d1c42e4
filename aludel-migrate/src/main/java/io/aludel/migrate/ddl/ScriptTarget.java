package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Executable;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes operations down as SQL. Not thread-safe. */
public class ScriptTarget implements OperationTarget {
    private final Dialect dialect;
    private final NamingConvention namingConvention;
    private final Consumer<String> sink;

    /**
     * Writes for a dialect.
     *
     * @param dialect the dialect
     * @param namingConvention how constraints and indexes are named that have no name
     * @param sink takes each statement, without the semicolon at its end
     */
    public ScriptTarget(Dialect dialect, NamingConvention namingConvention, Consumer<String> sink) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.namingConvention = requireNonNull(namingConvention, "namingConvention");
        this.sink = requireNonNull(sink, "sink");
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public NamingConvention namingConvention() {
        return namingConvention;
    }

    @Override
    public Optional<Connection> connection() {
        return Optional.empty();
    }

    @Override
    public void define(DdlElement element) {
        if (!(element instanceof DdlText text) || text.appliesTo(dialect.name())) {
            execute(dialect.compile(element));
        }
    }

    @Override
    public void execute(String sql) {
        String statement = sql.strip();
        sink.accept(statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement);
    }

    @Override
    public void execute(Executable statement) {
        execute(dialect.literal(statement));
    }

    /** Left out: the sink takes statements. */
    @Override
    public void comment(String text) {}

    @Override
    public void outsideTransaction(Runnable work) {
        work.run();
    }
}
