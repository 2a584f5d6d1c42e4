package io.aludel.dialect.postgresql;

import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** The rows of an INSERT as a SELECT from VALUES in their order. Stateless. */
final class OrderedValues {
    private OrderedValues() {}

    /**
     * {@code SELECT CAST(p0 AS type), .. FROM (VALUES (?, .., 0), ..) AS imp_sen(p0, .., sen_counter) ORDER BY sen_counter}, with a
     * blank before.
     *
     * @return false, and nothing written, when a column has a value in one row and SQL in another
     */
    static boolean write(SqlCompiler out, List<Expr> columns, List<List<Expr>> rows) {
        List<Integer> sent = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            int column = index;
            Expr first = rows.get(0).get(column);
            if (rows.stream().allMatch(row -> row.get(column) instanceof Bind)) {
                sent.add(column);
            } else if (!rows.stream().allMatch(row -> row.get(column) == first)) {
                return false;
            }
        }
        if (sent.isEmpty()) {
            return false;
        }
        select(out, columns, rows.get(0), sent);
        values(out, rows, sent);
        out.write(") AS imp_sen(");
        sent.forEach(column -> out.write("p" + column + ", "));
        out.write("sen_counter) ORDER BY sen_counter");
        return true;
    }

    private static void select(SqlCompiler out, List<Expr> columns, List<Expr> row, List<Integer> sent) {
        out.write(" SELECT ");
        for (int column = 0; column < columns.size(); column++) {
            out.write(column == 0 ? "" : ", ");
            if (sent.contains(column)) {
                String type = out.syntax()
                        .types()
                        .cast(out.syntax(), columns.get(column).type());
                out.write("CAST(p" + column + " AS " + type + ")");
            } else {
                out.expression(row.get(column));
            }
        }
    }

    private static void values(SqlCompiler out, List<List<Expr>> rows, List<Integer> sent) {
        out.write(" FROM (VALUES ");
        for (int index = 0; index < rows.size(); index++) {
            out.write(index == 0 ? "(" : ", (");
            for (int column : sent) {
                out.expression(rows.get(index).get(column)).write(", ");
            }
            out.write(index + ")");
        }
    }
}
