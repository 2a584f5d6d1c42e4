package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.ValuesNode;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the statement brings itself: {@code VALUES (..), (..)} in FROM, as a common table expression, or to the right of IN.
 * Immutable; each method returns a changed copy. Where a database cannot name the columns of VALUES, the same is said by SELECTs.
 *
 * <pre>{@code
 * var wanted = values(column("id", BIGINT), column("rank", INTEGER)).as("wanted").row(7L, 1).row(9L, 2);
 * select(users.col("name")).from(users).join(wanted, users.col("id", Long.class).eq(wanted.col("id", Long.class)))
 * }</pre>
 */
public final class ValuesExpr extends LabelledItem implements Query<Row> {
    private final List<LabelRef> labels;
    private final List<List<Expr>> rows;
    private final boolean literal;
    private final boolean lateral;
    private final Alias alias;

    private ValuesExpr(List<LabelRef> labels, List<List<Expr>> rows, boolean literal, boolean lateral, Alias alias) {
        this.labels = labels;
        this.rows = rows;
        this.literal = literal;
        this.lateral = lateral;
        this.alias = alias;
    }

    static ValuesExpr of(List<? extends Column<?>> columns) {
        List<LabelRef> labels = new ArrayList<>();
        columns.forEach(column -> labels.add(new LabelRef(column.name(), column.type())));
        return new ValuesExpr(List.copyOf(labels), List.of(), false, false, Alias.anonymous());
    }

    /** Gives the rows a name. */
    public ValuesExpr as(String name) {
        return new ValuesExpr(labels, rows, literal, lateral, Alias.named(name));
    }

    /** Adds a row: values, which become parameters, or expressions; null for NULL. */
    public ValuesExpr row(@Nullable Object... cells) {
        return rows(List.of(Arrays.asList(cells)));
    }

    /** Adds rows. */
    public ValuesExpr rows(List<? extends List<? extends @Nullable Object>> added) {
        List<List<Expr>> all = new ArrayList<>(rows);
        for (List<? extends @Nullable Object> cells : added) {
            if (cells.size() != labels.size()) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a row of VALUES has " + cells.size() + " cells, but there are " + labels.size() + " columns.");
            }
            List<Expr> row = new ArrayList<>();
            for (int index = 0; index < cells.size(); index++) {
                row.add(cell(cells.get(index), labels.get(index).type()));
            }
            all.add(row);
        }
        return new ValuesExpr(labels, all, literal, lateral, alias);
    }

    private static Expr cell(@Nullable Object cell, SqlType<?> type) {
        return cell instanceof Expression<?> expression ? expression.node() : Bind.of(cell, type);
    }

    /** Writes the values into the SQL instead of sending parameters; such a statement is compiled each time. */
    public ValuesExpr literal() {
        return new ValuesExpr(labels, rows, true, lateral, alias);
    }

    /** The same after LATERAL, where the rows may refer to the elements before them. */
    public ValuesExpr asLateral() {
        return new ValuesExpr(labels, rows, literal, true, alias);
    }

    @Override
    public From from() {
        return new SubqueryRef(statement(), alias, lateral);
    }

    @Override
    public ValuesNode statement() {
        return new ValuesNode(labels, rows, literal);
    }

    @Override
    public int arity() {
        return 0;
    }

    @Override
    List<LabelRef> labels() {
        return labels;
    }

    @Override
    String lacking() {
        return "the values have no column";
    }
}
