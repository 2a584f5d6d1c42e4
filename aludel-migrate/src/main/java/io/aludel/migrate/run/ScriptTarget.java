package io.aludel.migrate.run;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DdlScript;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.Optional;

/** Writes statements into a script. One thread. */
final class ScriptTarget implements OperationTarget {
    private final Dialect dialect;
    private final boolean transactional;
    private final StringBuilder text = new StringBuilder();
    private boolean inTransaction;

    /**
     * A script.
     *
     * @param transactional whether the script begins and commits transactions
     */
    ScriptTarget(Dialect dialect, boolean transactional) {
        this.dialect = dialect;
        this.transactional = transactional;
    }

    String text() {
        return text.toString();
    }

    void begin() {
        if (transactional && !inTransaction) {
            write("BEGIN");
            inTransaction = true;
        }
    }

    void commit() {
        if (inTransaction) {
            write("COMMIT");
            inTransaction = false;
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Optional<Connection> connection() {
        return Optional.empty();
    }

    @Override
    public void execute(String sql) {
        write(sql);
    }

    @Override
    public void define(DdlElement definition) {
        DdlScript script = new DdlScript(dialect);
        script.define(definition);
        script.statements().forEach(this::write);
    }

    @Override
    public void execute(Executable statement) {
        write(dialect.literal(statement));
    }

    @Override
    public void comment(String line) {
        text.append("-- ").append(line.replace('\n', ' ')).append("\n\n");
    }

    @Override
    public void outsideTransaction(Runnable work) {
        boolean interrupted = inTransaction;
        commit();
        work.run();
        if (interrupted) {
            begin();
        }
    }

    private void write(String statement) {
        text.append(statement).append(";\n\n");
    }
}
