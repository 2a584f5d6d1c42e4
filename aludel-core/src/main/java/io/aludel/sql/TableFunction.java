package io.aludel.sql;

import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.LabelRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives rows, standing in FROM. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * var each = tableFunction(function("json_each", UNKNOWN, users.col("data")), column("key", TEXT), column("value", TEXT));
 * select(users.col("id"), each.col("value")).from(users).join(each, literalSql("true", BOOLEAN))
 * }</pre>
 */
public final class TableFunction extends LabelledItem {
    private final FunctionRef node;

    private TableFunction(FunctionRef node) {
        this.node = node;
    }

    static TableFunction of(Expression<?> function, List<? extends Column<?>> columns) {
        List<LabelRef> labels = new ArrayList<>();
        columns.forEach(column -> labels.add(new LabelRef(column.name(), column.type())));
        return new TableFunction(new FunctionRef(
                function.node(), labels, Alias.anonymous(), false, FunctionRef.Naming.OWN, false, false));
    }

    /** Gives the rows a name. */
    public TableFunction as(String name) {
        return with(node.columns(), Alias.named(name), node.ordinality(), node.naming(), node.lateral(), node.joined());
    }

    /** Another use of the same function. */
    public TableFunction as() {
        return with(node.columns(), Alias.anonymous(), node.ordinality(), node.naming(), node.lateral(), node.joined());
    }

    /** Numbers the rows from 1, in one more column: WITH ORDINALITY. */
    public TableFunction withOrdinality(String column) {
        List<LabelRef> columns = new ArrayList<>(node.columns());
        columns.add(new LabelRef(column, SqlTypes.BIGINT));
        return with(columns, node.alias(), true, node.naming(), node.lateral(), node.joined());
    }

    /** Gives the columns the names that were declared here: {@code f() AS a(x, y)}. */
    public TableFunction renderDerived() {
        return with(
                node.columns(),
                node.alias(),
                node.ordinality(),
                FunctionRef.Naming.DERIVED,
                node.lateral(),
                node.joined());
    }

    /** Gives the columns names and types: {@code f() AS a(x INTEGER, y VARCHAR)}. */
    public TableFunction renderDerivedWithTypes() {
        return with(
                node.columns(),
                node.alias(),
                node.ordinality(),
                FunctionRef.Naming.DERIVED_WITH_TYPES,
                node.lateral(),
                node.joined());
    }

    /** Writes LATERAL before it. */
    public TableFunction lateral() {
        return with(node.columns(), node.alias(), node.ordinality(), node.naming(), true, node.joined());
    }

    /** Says that its rows belong to what its arguments mention, so that no warning about a cartesian product is wanted. */
    public TableFunction joinsImplicitly() {
        return with(node.columns(), node.alias(), node.ordinality(), node.naming(), node.lateral(), true);
    }

    private TableFunction with(
            List<LabelRef> columns,
            @Nullable Alias alias,
            boolean ordinality,
            FunctionRef.Naming naming,
            boolean lateral,
            boolean joined) {
        return new TableFunction(new FunctionRef(node.function(), columns, alias, ordinality, naming, lateral, joined));
    }

    @Override
    public FunctionRef from() {
        return node;
    }

    @Override
    List<LabelRef> labels() {
        return node.columns();
    }

    @Override
    String lacking() {
        return "the function was declared without a column";
    }
}
