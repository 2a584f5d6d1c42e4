package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE. Immutable; each method returns a changed copy.
 *
 * <p>Without {@link #where} it is refused, unless {@link #allRows()} says that it is meant. Tables that only the condition mentions
 * take part in the statement where the database can.
 */
public final class Delete implements Dml, Returns {
    private final DeleteNode node;

    Delete(DeleteNode node) {
        this.node = node;
    }

    @Override
    public DeleteNode statement() {
        return node;
    }

    /** Names other tables beside the one from which rows are deleted. */
    public Delete using(FromItem... others) {
        List<From> all = new ArrayList<>(node.using());
        for (FromItem other : others) {
            all.add(other.from());
        }
        return new Delete(node.withUsing(all));
    }

    /** Adds conditions; all of them hold together. */
    public Delete where(Predicate... conditions) {
        Expr all = Conditions.and(node.where(), Operand.nodes(Arrays.asList(conditions)));
        return new Delete(node.withWhere(all, node.allRows()));
    }

    /**
     * Adds {@code name = value} for a column of what the statement names; null is {@code IS NULL}.
     *
     * @throws io.aludel.error.ArgumentException when nothing there has a column of this name, or several have
     */
    public Delete filterBy(String name, @Nullable Object value) {
        Expr condition = FilterBy.equal(node.table(), node.using(), name, value);
        return new Delete(node.withWhere(Conditions.and(node.where(), condition), node.allRows()));
    }

    /** {@link #filterBy(String, Object)} for several columns. */
    public Delete filterBy(Map<String, ? extends @Nullable Object> values) {
        Delete all = this;
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            all = all.filterBy(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** Says that a missing condition is meant. */
    public Delete allRows() {
        return new Delete(node.withWhere(node.where(), true));
    }

    /** Deletes at most so many rows, where the database can. */
    public Delete limit(long rows) {
        return new Delete(node.withOptions(node.options().withLimit(Bind.of(rows, SqlTypes.BIGINT))));
    }

    /** Puts words after DELETE, as {@code QUICK}; never give it what a user typed. */
    public Delete prefixWith(String words) {
        return new Delete(node.withOptions(node.options().withPrefix(new DmlOptions.Words(words, null))));
    }

    /** {@link #prefixWith(String)} for one dialect, by its name. */
    public Delete prefixWith(String words, String dialect) {
        return new Delete(node.withOptions(node.options().withPrefix(new DmlOptions.Words(words, dialect))));
    }

    /** Puts a hint after the table, where the database knows such; never give it what a user typed. */
    public Delete withHint(String hint) {
        return new Delete(node.withOptions(node.options().withHint(new DmlOptions.Words(hint, null))));
    }

    /** {@link #withHint(String)} for one dialect, by its name. */
    public Delete withHint(String hint, String dialect) {
        return new Delete(node.withOptions(node.options().withHint(new DmlOptions.Words(hint, dialect))));
    }

    /** Writes a construct of the application's behind its conditions. */
    public Delete withClause(Expression<?> construct) {
        return new Delete(node.withOptions(node.options().withClause(construct.node())));
    }

    /** Adds a common table expression that the statement need not refer to. */
    public Delete addCte(QueryExpr cte) {
        return new Delete(node.withOptions(node.options().withCommonTable(CommonTables.of(cte))));
    }

    @Override
    public Statement returningNodes(List<Expr> values) {
        return node.withReturning(values);
    }

    /** Attaches options, such as criteria on entities; only a session understands them. */
    public Delete options(StatementOption... options) {
        DmlOptions all = node.options();
        for (StatementOption option : options) {
            all = all.withOption(option);
        }
        return new Delete(node.withOptions(all));
    }

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node);
    }
}
