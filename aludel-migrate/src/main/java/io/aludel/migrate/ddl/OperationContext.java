package io.aludel.migrate.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.op.TableOp;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.sql.Executable;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the handler of an operation works with. Not thread-safe. */
public final class OperationContext {
    private final OperationTarget target;
    private final OperationRenderer renderer;

    OperationContext(OperationTarget target, OperationRenderer renderer) {
        this.target = requireNonNull(target, "target");
        this.renderer = requireNonNull(renderer, "renderer");
    }

    /** Where statements go. */
    public OperationTarget target() {
        return target;
    }

    /** Knows the handlers of other operations. */
    public OperationRenderer renderer() {
        return renderer;
    }

    /** The dialect that is written for. */
    public Dialect dialect() {
        return target.dialect();
    }

    /** Whether the database can do something. */
    public boolean has(Feature feature) {
        return dialect().has(feature);
    }

    /** Gives a definition to the target. */
    public void define(DdlElement element) {
        target.define(element);
    }

    /** Gives SQL to the target. */
    public void execute(String sql) {
        target.execute(sql);
    }

    /** Gives a statement to the target. */
    public void execute(Executable statement) {
        target.execute(statement);
    }

    /** Renders another operation. */
    public void invoke(MigrationOp op) {
        renderer.handle(op, this);
    }

    /** Looks into the database; empty when there is none. What it read before is forgotten. */
    public Optional<Inspector> inspector() {
        Optional<Connection> connection = target.connection();
        return connection.map(Inspector::of);
    }

    /** The table of an operation as the database has it; empty when it has none, or there is no database. */
    Optional<ReflectedTable> known(TableOp op) {
        TableFilter one = TableFilter.ALL.schema(op.schema()).names(List.of(op.table()));
        return inspector()
                .flatMap(inspector -> Optional.ofNullable(inspector.tables(one).get(op.table())));
    }

    /** A table as far as an operation knows it, with the naming convention of the target. */
    public Table table(@Nullable String schema, String name, Collection<? extends TableElement> elements) {
        return Table.of(new MetaData(target.namingConvention()), schema, name, null, elements);
    }

    /** A table of which an operation knows nothing but columns' names. */
    public Table tableOf(@Nullable String schema, String name, Collection<String> columns) {
        Set<String> names = new LinkedHashSet<>(columns);
        List<Column<?>> stubs = new ArrayList<>();
        names.forEach(column -> stubs.add(Column.of(column, SqlTypes.UNKNOWN)));
        return table(schema, name, stubs);
    }

    /** An operation that the database refuses. */
    public static MigrationException unsupported(String what, Dialect dialect, String remedy) {
        return new MigrationException(
                ErrorCode.UNSUPPORTED_OPERATION, what + " is not possible on " + dialect.name() + ".\n  " + remedy);
    }
}
