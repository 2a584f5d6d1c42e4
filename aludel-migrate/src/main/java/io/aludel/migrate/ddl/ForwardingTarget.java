package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target that hands everything on to another, but for what a subclass says. As thread-safe as the other. */
public abstract class ForwardingTarget implements OperationTarget {
    private final OperationTarget target;

    /** Hands on to another target. */
    protected ForwardingTarget(OperationTarget target) {
        this.target = requireNonNull(target, "target");
    }

    @Override
    public Dialect dialect() {
        return target.dialect();
    }

    @Override
    public NamingConvention namingConvention() {
        return target.namingConvention();
    }

    @Override
    public Arguments arguments() {
        return target.arguments();
    }

    @Override
    public Optional<Connection> connection() {
        return target.connection();
    }

    @Override
    public void execute(String sql) {
        target.execute(sql);
    }

    @Override
    public void define(DdlElement definition) {
        target.define(definition);
    }

    @Override
    public void execute(Executable statement) {
        target.execute(statement);
    }

    @Override
    public void insert(Table table, List<Map<String, @Nullable Object>> rows, boolean together) {
        target.insert(table, rows, together);
    }

    @Override
    public void together(String text, Runnable work) {
        target.together(text, work);
    }

    @Override
    public void progress(String work, long done, long total) {
        target.progress(work, done, total);
    }

    @Override
    public void comment(String text) {
        target.comment(text);
    }

    @Override
    public void outsideTransaction(Runnable work) {
        target.outsideTransaction(work);
    }

    @Override
    public void step(MigrationOp op, Runnable statements) {
        target.step(op, statements);
    }

    @Override
    public void assured(String why, List<String> rules, Runnable work) {
        target.assured(why, rules, work);
    }
}
