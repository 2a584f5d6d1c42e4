package io.aludel.sql.ast;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns that an expression of a definition mentions, for names of indexes and constraints. Stateless. */
final class MentionedColumns {
    private MentionedColumns() {}

    static List<String> of(Expr expression) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, names);
        return List.copyOf(names);
    }

    private static void collect(Expr expression, Set<String> names) {
        if (expression instanceof ColumnRef column) {
            names.add(column.name());
        } else if (expression instanceof FunctionCall call) {
            call.arguments().forEach(argument -> collect(argument, names));
        } else if (expression instanceof Operation operation) {
            operation.operands().forEach(operand -> collect(operand, names));
        } else if (expression instanceof CastExpr cast) {
            collect(cast.operand(), names);
        } else if (expression instanceof Label label) {
            collect(label.expression(), names);
        } else if (expression instanceof OrderTerm term) {
            collect(term.expression(), names);
        } else if (expression instanceof CaseExpr choice) {
            if (choice.operand() != null) {
                collect(choice.operand(), names);
            }
            choice.whens().forEach(when -> {
                collect(when.condition(), names);
                collect(when.result(), names);
            });
            if (choice.otherwise() != null) {
                collect(choice.otherwise(), names);
            }
        } else if (expression instanceof InList in) {
            collect(in.left(), names);
        }
    }
}
