package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target for which constraints and indexes without a name get that of a convention. As thread-safe as the other.
 *
 * @param target where statements go
 * @param namingConvention how constraints and indexes are named
 */
public record NamingTarget(OperationTarget target, NamingConvention namingConvention) implements OperationTarget {
    public NamingTarget {
        requireNonNull(target, "target");
        requireNonNull(namingConvention, "namingConvention");
    }

    @Override
    public Dialect dialect() {
        return target.dialect();
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
    public void comment(String text) {
        target.comment(text);
    }

    @Override
    public void outsideTransaction(Runnable work) {
        target.outsideTransaction(work);
    }
}
