package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.schema.Column;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.EntityCatalog;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the column that a bare name means among the elements that a statement names. */
final class FilterBy {
    private FilterBy() {}

    /** {@code name = value}, or {@code name IS NULL}. */
    static Expr equal(SelectNode select, String name, @Nullable Object value) {
        Set<From> sources = sources(select.columns());
        select.from().forEach(from -> leaves(from, sources));
        for (SelectNode.JoinStep step : select.joins()) {
            if (step.left() != null) {
                leaves(step.left(), sources);
            }
            leaves(step.target(), sources);
        }
        if (select.where() != null) {
            mentioned(select.where(), sources);
        }
        return equal(sources, name, value);
    }

    /** The same in a statement that changes a table, and may name others beside it. */
    static Expr equal(From changed, List<From> others, String name, @Nullable Object value) {
        Set<From> sources = new LinkedHashSet<>();
        leaves(changed, sources);
        others.forEach(other -> leaves(other, sources));
        return equal(sources, name, value);
    }

    private static Expr equal(Set<From> sources, String name, @Nullable Object value) {
        Expr column = column(sources, name, value);
        Expr reference = column instanceof AttributeRef attribute
                ? EntityCatalog.present().reference(attribute.entity(), attribute.path(), value)
                : null;
        if (reference != null) {
            return reference;
        }
        return value == null
                ? Operation.of(Operators.IS, SqlTypes.BOOLEAN, column, Constant.NULL)
                : Conditions.equal(column, Operand.equal(value, column.type()));
    }

    private static Expr column(Set<From> sources, String name, @Nullable Object value) {
        List<Expr> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (From source : sources) {
            if (source instanceof TableRef table) {
                for (Column<?> column : table.table().columns()) {
                    known.add(column.name());
                    if (column.name().equals(name)) {
                        found.add(new ColumnRef(source, name, column.type()));
                    }
                }
            } else if (source instanceof EntityRef entity) {
                Collection<String> attributes = EntityCatalog.present().attributes(entity.type());
                known.addAll(attributes);
                if (attributes.isEmpty() || attributes.contains(name)) {
                    found.add(Targets.attribute(entity, name, value));
                }
            } else {
                List<String> names = names(source);
                known.addAll(names);
                if (names.contains(name)) {
                    found.add(new QueryExpr(source).col(name).node());
                }
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new ArgumentException(
                ErrorCode.UNKNOWN_REFERENCE,
                found.isEmpty()
                        ? "nothing in FROM has a column or attribute '" + name + "'."
                                + Suggestions.didYouMean(name, known)
                        : "several elements of FROM have a column '" + name + "'."
                                + "\n  Say which in where(..): table.col(\"" + name + "\").eq(..).");
    }

    private static List<String> names(From source) {
        if (source instanceof SubqueryRef subquery) {
            return ColumnNames.of(subquery.query());
        }
        return source instanceof CteRef reference ? ColumnNames.of(reference.cte()) : List.of();
    }

    /** What expressions mention, in order; those that only their subqueries mention do not count. */
    static Set<From> sources(List<Expr> expressions) {
        Set<From> sources = new LinkedHashSet<>();
        expressions.forEach(expression -> mentioned(expression, sources));
        return sources;
    }

    private static void mentioned(Expr expression, Set<From> sources) {
        if (expression instanceof ColumnRef column) {
            leaves(column.source(), sources);
        } else if (expression instanceof AttributeRef attribute) {
            sources.add(attribute.entity());
        } else if (expression instanceof EntityColumns columns) {
            sources.add(columns.entity());
        } else if (expression instanceof Label label) {
            mentioned(label.expression(), sources);
        } else if (expression instanceof CastExpr cast) {
            mentioned(cast.operand(), sources);
        } else if (expression instanceof Operation operation) {
            operation.operands().forEach(operand -> mentioned(operand, sources));
        } else if (expression instanceof FunctionCall call) {
            call.arguments().forEach(argument -> mentioned(argument, sources));
        }
    }

    private static void leaves(From from, Set<From> sources) {
        if (from instanceof Join join) {
            leaves(join.left(), sources);
            leaves(join.right(), sources);
        } else {
            sources.add(from);
        }
    }
}
