package io.aludel.orm.flush;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.engine.Connection;
import io.aludel.engine.Plan;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns shapes into statements, once for each number of rows; the engine's cache keeps them. */
final class MutationCompiler {
    private final Connection connection;
    private final EntityResolver resolver;

    /** What a compiled mutation is kept under. */
    private record Key(StatementShape shape, int rows, List<Column<?>> returned, Object guard) {}

    /** What a compiled mutation of any number of rows is kept under. */
    private record ArraysKey(StatementShape shape, List<Column<?>> returned, Object guard) {}

    /** A statement that is sent once, with its values. */
    record Single(Compiled compiled, @Nullable Object[] values) {}

    /**
     * A compiler for a connection.
     *
     * @param resolver finds the columns of attributes in the expressions of rows
     */
    MutationCompiler(Connection connection, EntityResolver resolver) {
        this.connection = connection;
        this.resolver = resolver;
    }

    /**
     * The statement of a shape.
     *
     * @param rows how many rows it takes; more than one for INSERT only
     * @param returned the columns that it gives back
     */
    MutationPlan plan(StatementShape shape, int rows, List<Column<?>> returned) {
        return connection
                .plans()
                .get(new Key(shape, rows, returned, resolver.guard()), () -> compile(shape, rows, returned));
    }

    /**
     * The statement of a shape for any number of rows. An INSERT gives back the columns that are asked for; an UPDATE the
     * number of each row that it has found, from 1.
     */
    RowArrays arrays(StatementShape shape, List<Column<?>> returned) {
        return connection
                .plans()
                .get(new ArraysKey(shape, returned, resolver.guard()), () -> compileArrays(shape, returned));
    }

    /** The statement of a row with expressions among its values. */
    Single single(RowMutation row, List<Column<?>> returned) {
        StatementShape shape = row.shape();
        List<Expr> values = new ArrayList<>(shape.width());
        for (int position = 0; position < shape.width(); position++) {
            values.add(
                    row.sent(position) instanceof Expr expression
                            ? expression
                            : Bind.of(row.sent(position), shape.column(position).type()));
        }
        Statement statement = statement(shape, values, returned);
        Shape walked = Shape.of(statement);
        List<@Nullable Object> sent = new ArrayList<>();
        walked.binds().forEach(bind -> sent.add(bind.value()));
        return new Single(connection.dialect().compile(statement, walked, resolver), sent.toArray());
    }

    /** A SELECT of the columns that an UPDATE has left to the database, by the key of the row. */
    Plan readBack(StatementShape shape, List<Column<?>> key) {
        return connection.plans().get(new Key(shape, 0, shape.returned(), resolver.guard()), () -> {
            TableRef table = TableRef.of(shape.table());
            Expr all = null;
            for (Column<?> column : key) {
                all = Conditions.and(all, Conditions.equal(reference(column, table), Bind.of(null, column.type())));
            }
            SelectNode select = SelectNode.of(references(shape.returned(), table))
                    .withFrom(List.of(table))
                    .withWhere(all);
            return connection.plan(connection.dialect().compile(select, Shape.of(select), EntityResolver.NONE));
        });
    }

    private MutationPlan compile(StatementShape shape, int rows, List<Column<?>> returned) {
        List<Expr> binds = new ArrayList<>(rows * shape.width());
        for (int row = 0; row < rows; row++) {
            for (int position = 0; position < shape.width(); position++) {
                binds.add(Bind.of(null, shape.column(position).type()));
            }
        }
        Statement statement = statement(shape, binds, returned);
        if (rows > 1 && counts(shape, returned) && statement instanceof InsertNode insert) {
            statement = insert.withOptions(insert.options().withFlag(DmlOptions.Flag.PARAMETER_ORDER));
        }
        Shape walked = Shape.of(statement);
        return new MutationPlan(
                connection.plan(connection.dialect().compile(statement, walked, resolver)),
                rows,
                shape.width(),
                order(binds, walked.binds()));
    }

    /** Whether what comes back is told apart by numbers, which the rows have to get in their order. */
    private boolean counts(StatementShape shape, List<Column<?>> returned) {
        return !returned.isEmpty() && Sentinel.of(shape, connection.dialect()).counts();
    }

    private RowArrays compileArrays(StatementShape shape, List<Column<?>> returned) {
        List<Expr> arrays = new ArrayList<>(shape.width());
        for (int position = 0; position < shape.width(); position++) {
            SqlType<?> element =
                    connection.dialect().arrayElement(shape.column(position).type());
            arrays.add(Bind.of(null, SqlTypes.array(requireNonNull(element, "arrays do not carry the rows"))));
        }
        boolean update = shape.kind() == MutationKind.UPDATE;
        boolean counts = !update && counts(shape, returned);
        FunctionRef rows = FunctionRef.ofArrays(arrays, "v", update || counts);
        TableRef table = TableRef.of(shape.table());
        List<Expr> values = rows.references();
        Statement statement = update
                ? new UpdateNode(
                        table,
                        assignments(shape, table, values),
                        where(shape, table, values),
                        false,
                        List.of(values.get(shape.width())))
                : new InsertNode(
                        table,
                        references(shape.written(), table),
                        List.of(),
                        SelectNode.of(values.subList(0, shape.width()))
                                .withFrom(List.of(rows))
                                .withOrderBy(values.subList(shape.width(), values.size())),
                        null,
                        references(returned, table));
        Shape walked = Shape.of(statement);
        return new RowArrays(
                connection.plan(connection.dialect().compile(statement, walked, resolver)),
                positions(arrays, walked.binds()));
    }

    private static Statement statement(StatementShape shape, List<Expr> values, List<Column<?>> returned) {
        TableRef table = TableRef.of(shape.table());
        return switch (shape.kind()) {
            case INSERT -> insert(shape, table, values, returned);
            case UPDATE -> update(shape, table, values, returned);
            case DELETE -> new DeleteNode(table, where(shape, table, values), false, List.of());
        };
    }

    private static InsertNode insert(StatementShape shape, TableRef table, List<Expr> binds, List<Column<?>> returned) {
        List<List<Expr>> rows = new ArrayList<>();
        for (int first = 0; shape.width() > 0 && first < binds.size(); first += shape.width()) {
            rows.add(binds.subList(first, first + shape.width()));
        }
        return new InsertNode(table, references(shape.written(), table), rows, null, null, references(returned, table));
    }

    private static UpdateNode update(StatementShape shape, TableRef table, List<Expr> binds, List<Column<?>> returned) {
        return new UpdateNode(
                table,
                assignments(shape, table, binds),
                where(shape, table, binds),
                false,
                references(returned, table));
    }

    private static List<Assignment> assignments(StatementShape shape, TableRef table, List<Expr> values) {
        List<Assignment> assignments = new ArrayList<>();
        for (int position = 0; position < shape.written().size(); position++) {
            assignments.add(new Assignment(reference(shape.written().get(position), table), values.get(position)));
        }
        return assignments;
    }

    private static @Nullable Expr where(StatementShape shape, TableRef table, List<Expr> binds) {
        Expr all = null;
        int position = shape.written().size();
        for (Column<?> column : shape.matched()) {
            all = Conditions.and(all, Conditions.equal(reference(column, table), binds.get(position++)));
        }
        return all;
    }

    private static List<Expr> references(List<Column<?>> columns, TableRef table) {
        List<Expr> references = new ArrayList<>();
        columns.forEach(column -> references.add(reference(column, table)));
        return references;
    }

    private static ColumnRef reference(Column<?> column, TableRef table) {
        return new ColumnRef(table, column.name(), column.type());
    }

    /** The positions among the made binds of those that a statement has; null when they are in order. */
    private static int @Nullable [] order(List<Expr> made, List<Bind> walked) {
        int[] order = positions(made, walked);
        for (int index = 0; index < order.length; index++) {
            if (order[index] != index) {
                return order;
            }
        }
        return null;
    }

    private static int[] positions(List<Expr> made, List<Bind> walked) {
        Map<Expr, Integer> positions = new IdentityHashMap<>();
        made.forEach(bind -> positions.put(bind, positions.size()));
        int[] found = new int[walked.size()];
        for (int index = 0; index < found.length; index++) {
            Integer position = positions.get(walked.get(index));
            if (position == null) {
                throw new IllegalStateException("a bind of unknown origin");
            }
            found[index] = position;
        }
        return found;
    }
}
