package io.aludel.migrate.team;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.ExecuteDefinition;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what a revision would do, as operations where it has them and as SQL where not. One thread. */
final class OperationRecorder extends ScriptTarget {
    private static final Package OPERATIONS = MigrationOp.class.getPackage();

    private final List<MigrationOp> ops = new ArrayList<>();
    private @Nullable String failure;
    private boolean told;

    OperationRecorder(Dialect dialect, NamingConvention namingConvention) {
        super(dialect, namingConvention, statement -> {});
    }

    /** What was done, in order. */
    List<MigrationOp> ops() {
        return List.copyOf(ops);
    }

    /** Why the rest is not known; null when everything is. */
    @Nullable
    String failure() {
        return failure;
    }

    void failed(String why) {
        failure = why;
    }

    /** Whether the revision wanted to know what it is told: told something else, it may do something else. */
    boolean isTold() {
        return told;
    }

    @Override
    public Arguments arguments() {
        told = true;
        return super.arguments();
    }

    /** Operations of applications are taken apart, as far as they can be. */
    @Override
    public void step(MigrationOp op, Runnable statements) {
        if (OPERATIONS.equals(op.getClass().getPackage())) {
            ops.add(op);
        } else {
            statements.run();
        }
    }

    @Override
    public void define(DdlElement element) {
        ops.add(ExecuteDefinition.of(element));
    }

    @Override
    public void execute(String sql) {
        ops.add(ExecuteSql.of(sql));
    }

    @Override
    public void execute(Executable statement) {
        ops.add(ExecuteSql.of(dialect().literal(statement)));
    }
}
