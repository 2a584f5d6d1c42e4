package io.aludel.migrate.run;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.schema.NamingConvention;
import org.jspecify.annotations.Nullable;

/** Writes revisions into a script, with their transactions. One thread. */
final class RevisionScriptTarget extends ScriptTarget {
    private final StringBuilder text;
    private final boolean transactional;
    private boolean inTransaction;

    private RevisionScriptTarget(
            Dialect dialect,
            NamingConvention namingConvention,
            boolean transactional,
            @Nullable String separator,
            StringBuilder text) {
        super(
                dialect,
                namingConvention,
                statement -> text.append(statement).append(separator == null ? ";\n\n" : ";\n" + separator + "\n\n"));
        this.text = text;
        this.transactional = transactional;
    }

    /**
     * A script.
     *
     * @param transactional whether the script begins and commits transactions
     * @param separator a line behind each statement, or null
     */
    RevisionScriptTarget(
            Dialect dialect, NamingConvention namingConvention, boolean transactional, @Nullable String separator) {
        this(dialect, namingConvention, transactional, separator, new StringBuilder());
    }

    String text() {
        return text.toString();
    }

    void begin() {
        if (transactional && !inTransaction) {
            execute("BEGIN");
            inTransaction = true;
        }
    }

    void commit() {
        if (inTransaction) {
            execute("COMMIT");
            inTransaction = false;
        }
    }

    @Override
    public void comment(String line) {
        text.append("-- ").append(line.replaceAll("\\R", " ")).append("\n\n");
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
}
