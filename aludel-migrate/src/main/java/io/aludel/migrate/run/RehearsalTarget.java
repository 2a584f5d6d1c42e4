package io.aludel.migrate.run;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the statements of a revision, sends none, and keeps in mind whether somebody wanted to ask the database. One use, one thread. */
final class RehearsalTarget extends ScriptTarget {
    private @Nullable String step;
    private boolean within;
    private boolean asked;
    private boolean unknown;

    RehearsalTarget(Dialect dialect, NamingConvention namingConvention) {
        super(dialect, namingConvention, statement -> {});
    }

    /** The step that was begun last; null before the first. */
    @Nullable
    String step() {
        return step;
    }

    /** Whether what happened last may be otherwise with a database that answers. */
    boolean isUnknown() {
        return unknown || asked;
    }

    @Override
    public void step(MigrationOp op, Runnable statements) {
        boolean before = within;
        if (!before) {
            asked = false;
        }
        step = op.describe();
        within = true;
        try {
            statements.run();
        } finally {
            within = before;
        }
    }

    /** There is none; whoever asks between steps may do something else for the answer, now and from then on. */
    @Override
    public Optional<Connection> connection() {
        if (within) {
            asked = true;
        } else {
            unknown = true;
        }
        return Optional.empty();
    }

    /** Compiled, and not written: values may be many. */
    @Override
    public void execute(Executable statement) {
        dialect().compile(statement);
    }

    /** Rows are many, and any database takes them. */
    @Override
    public void insert(Table table, List<Map<String, @Nullable Object>> rows, boolean together) {}
}
