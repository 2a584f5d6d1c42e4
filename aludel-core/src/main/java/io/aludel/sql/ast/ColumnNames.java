package io.aludel.sql.ast;

import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names by which selected expressions are known outside their query. The compiler and {@code QueryExpr} both ask here, so that a
 * column of a subquery is called the same by whoever defines it and by whoever uses it.
 */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * The name of a selected expression on its own: its label, or the name of its column; the empty string when it has none, as
     * computed values and whole entities.
     *
     * <p>An attribute's name is its path with underscores ({@code author.id} becomes {@code author_id}), so that it is known before
     * the mapping is; the compiler gives the column that label.
     */
    public static String of(Expr expression) {
        if (expression instanceof Label label) {
            return label.name();
        }
        if (expression instanceof ColumnRef column) {
            return column.name();
        }
        if (expression instanceof AttributeRef attribute) {
            return attribute.path().replace('.', '_');
        }
        if (expression instanceof SourceValue value) {
            return of(value.source());
        }
        if (expression instanceof LabelRef reference) {
            return reference.name();
        }
        Expr wrapped = wrapped(expression);
        return wrapped == null ? "" : of(wrapped);
    }

    /** What an expression is called after: that which is cast, or the boolean column whose opposite this is; null for others. */
    private static @Nullable Expr wrapped(Expr expression) {
        if (expression instanceof CastExpr cast) {
            return cast.operand();
        }
        return expression instanceof Operation operation
                        && operation.operator().equals(Operators.NOT)
                        && operation.operands().get(0) instanceof ColumnRef column
                        && column.type().kind() == TypeKind.BOOLEAN
                ? column
                : null;
    }

    /** Whether an expression is called after another one in it, so that the database has to be told the name. */
    public static boolean isCalledAfter(Expr expression) {
        return wrapped(expression) != null;
    }

    private static String of(From source) {
        if (source instanceof FunctionRef function && function.alias() != null) {
            String name = function.alias().name();
            return name == null ? "" : name;
        }
        return source instanceof TableRef table && table.alias() == null
                ? table.table().name()
                : "";
    }

    /**
     * The names of a select list. Labels stay as they are; of several columns of one name the later ones are called {@code id_1},
     * {@code id_2}; a computed value is called after its function, {@code count_1}, or {@code anon_1}.
     *
     * <p>The numbers tell the columns of one list apart; in the text of a statement the compiler gives numbers of its own.
     *
     * @return one name for each expression; empty for a whole entity and for {@code *}, which stand for several columns
     */
    public static List<String> of(List<? extends Expr> expressions) {
        return of(expressions, LabelStyle.DISAMBIGUATE_ONLY);
    }

    /** The names of a select list in a style. */
    public static List<String> of(List<? extends Expr> expressions, LabelStyle style) {
        Set<String> taken = new HashSet<>();
        expressions.forEach(expression -> taken.add(of(expression, style)));
        Set<String> given = new HashSet<>();
        List<String> names = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) {
            if (expression instanceof EntityColumns || expression instanceof Star) {
                names.add("");
                continue;
            }
            String name = of(expression, style);
            boolean asItIs = expression instanceof Label || (!name.isEmpty() && !given.contains(name));
            String chosen = asItIs ? name : numbered(name.isEmpty() ? stem(expression) : name, taken);
            given.add(chosen);
            names.add(chosen);
        }
        return names;
    }

    /** The names of the columns of a query. */
    public static List<String> of(QueryNode query) {
        QueryNode leading = query instanceof CompoundNode compound ? compound.leading() : query;
        return leading instanceof SelectNode select ? of(select.columns(), select.labels()) : of(leading.columns());
    }

    /** The names of the columns of a common table expression. */
    public static List<String> of(Cte cte) {
        return cte.anchor() instanceof QueryNode query ? of(query) : of(cte.columns());
    }

    private static String of(Expr expression, LabelStyle style) {
        String name = of(expression);
        if (style == LabelStyle.TABLENAME_PLUS_COL && !name.isEmpty() && expression instanceof ColumnRef column) {
            String table = table(column.source());
            return table.isEmpty() ? name : table + "_" + name;
        }
        return name;
    }

    /** What {@link LabelStyle#TABLENAME_PLUS_COL} puts before the names of an element's columns; empty for what has no name. */
    public static String table(From source) {
        if (source instanceof TableRef table) {
            if (table.alias() != null) {
                return table.alias().toString();
            }
            String schema = table.table().schema();
            return schema == null
                    ? table.table().name()
                    : schema + "_" + table.table().name();
        }
        if (source instanceof SubqueryRef subquery) {
            return subquery.alias().toString();
        }
        if (source instanceof CteRef reference) {
            return (reference.alias() == null ? reference.cte().alias() : reference.alias()).toString();
        }
        if (source instanceof SampleRef sample) {
            return sample.alias().toString();
        }
        return source instanceof FunctionRef function && function.alias() != null
                ? function.alias().toString()
                : "";
    }

    /**
     * A name that is not taken yet: the stem with the lowest number that is free.
     *
     * @param stem how the name begins
     * @param taken the names that are used; the new one is added
     */
    public static String numbered(String stem, Set<String> taken) {
        int number = 1;
        while (!taken.add(stem + "_" + number)) {
            number++;
        }
        return stem + "_" + number;
    }

    /** How the name of an expression begins that has none of its own. */
    public static String stem(Expr expression) {
        if (expression instanceof CastExpr cast) {
            return stem(cast.operand());
        }
        if (expression instanceof FunctionCall call && call.filter() == null) {
            return call.name().substring(call.name().lastIndexOf('.') + 1);
        }
        if (expression instanceof Operation operation && operation.operator().equals(Operators.NEXT_NUMBER)) {
            return "next_value";
        }
        return "anon";
    }
}
