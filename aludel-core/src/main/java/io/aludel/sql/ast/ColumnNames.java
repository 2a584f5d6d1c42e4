package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        if (expression instanceof LabelRef reference) {
            return reference.name();
        }
        if (expression instanceof CastExpr cast) {
            return of(cast.operand());
        }
        return "";
    }

    /**
     * The names of a select list. Labels stay as they are; of several columns of one name the later ones are called {@code id_1},
     * {@code id_2}; a computed value is called after its function, {@code count_1}, or {@code anon_1}.
     *
     * @return one name for each expression; empty for a whole entity and for {@code *}, which stand for several columns
     */
    public static List<String> of(List<? extends Expr> expressions) {
        Set<String> taken = new HashSet<>();
        expressions.forEach(expression -> taken.add(of(expression)));
        Set<String> given = new HashSet<>();
        List<String> names = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) {
            if (expression instanceof EntityColumns || expression instanceof Star) {
                names.add("");
                continue;
            }
            String name = of(expression);
            boolean asItIs = expression instanceof Label || (!name.isEmpty() && !given.contains(name));
            String chosen = asItIs ? name : numbered(name.isEmpty() ? stem(expression) : name, taken);
            given.add(chosen);
            names.add(chosen);
        }
        return names;
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

    private static String stem(Expr expression) {
        if (expression instanceof FunctionCall call && call.filter() == null) {
            return call.name().substring(call.name().lastIndexOf('.') + 1);
        }
        return "anon";
    }
}
