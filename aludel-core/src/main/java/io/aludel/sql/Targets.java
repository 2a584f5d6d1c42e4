package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityCatalog;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What INSERT and UPDATE make of column names and of values. Stateless. */
final class Targets {
    private Targets() {}

    /** The names in the database of some columns of the changed table. */
    static Set<String> names(From changed, List<?> columns) {
        Set<String> names = new LinkedHashSet<>();
        for (Object column : columns) {
            Expr node = column(changed, column);
            if (!(node instanceof ColumnRef reference)) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "returnDefaults(" + node
                                + ") names no column of a table.\n  Use returning(..) for other values.");
            }
            names.add(reference.name());
        }
        return names;
    }

    /** A column of the changed table, from its name, its declaration, or an expression. */
    static Expr column(From changed, Object key) {
        if (key instanceof Expression<?> expression) {
            return expression.node();
        }
        if (changed instanceof EntityRef entity && key instanceof String attribute) {
            return attribute(entity, attribute, null);
        }
        Column<?> column =
                key instanceof Column<?> declared ? declared : table(changed).column(String.valueOf(key));
        return new ColumnRef(changed, column.name(), column.type());
    }

    /** An attribute by name, of the type that the mapping or, where nothing is known, a value suggests. */
    static AttributeRef attribute(EntityRef entity, String name, @Nullable Object value) {
        SqlType<?> known = EntityCatalog.present().type(entity.type(), name);
        SqlType<?> suggested = value == null ? SqlTypes.UNKNOWN : SqlTypes.forValue(value);
        return new AttributeRef(entity, name, known == null ? suggested : known);
    }

    /** A value: an expression, a query for one value, or what becomes a parameter. */
    static Expr value(Expr column, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression.node();
        }
        if (value instanceof Query<?> query) {
            return new SubqueryExpr(SubqueryExpr.Kind.SCALAR, Expressions.queryNode(query), column.type());
        }
        // The mapping knows the type of an attribute that is given by name; until then it is that of the value.
        boolean named = column instanceof AttributeRef && column.type().equals(SqlTypes.UNKNOWN);
        return Bind.of(value, named && value != null ? SqlTypes.forValue(value) : column.type());
    }

    /** The position of a column in its table, for the order in which statements name columns; last when it is not known. */
    static int position(From changed, Expr column) {
        if (changed instanceof TableRef reference && column instanceof ColumnRef named) {
            int position = 0;
            for (Column<?> candidate : reference.table().columns()) {
                if (candidate.name().equals(named.name())) {
                    return named.source().equals(changed) ? position : -1;
                }
                position++;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The values of a row in the order of the table's columns, by column. */
    static Map<Object, @Nullable Object> row(From changed, List<? extends @Nullable Object> values) {
        Table table = table(changed);
        if (values.size() > table.columns().size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a row of " + values.size() + " values was given for table '" + table + "', which has "
                            + table.columns().size() + " columns.\n  Give at most one value for each column.");
        }
        Map<Object, @Nullable Object> row = new LinkedHashMap<>();
        int index = 0;
        for (Column<?> column : table.columns()) {
            if (index < values.size()) {
                row.put(column, values.get(index++));
            }
        }
        return row;
    }

    static Table table(From changed) {
        if (changed instanceof TableRef reference) {
            return reference.table();
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "values by column name need a table, but this statement changes an entity."
                        + "\n  Use set(attribute, value).");
    }

    static List<Expr> nodes(Expression<?>... expressions) {
        List<Expr> nodes = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            nodes.add(expression.node());
        }
        return nodes;
    }

    static List<Expr> nodes(List<? extends Selection<?>> selections) {
        List<Expr> nodes = new ArrayList<>();
        for (Selection<?> selection : selections) {
            nodes.add(selection.node());
        }
        return nodes;
    }
}
