package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.schema.Column;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds out what the terms of ORDER BY and GROUP BY stand for: labels, names of columns, or expressions. Single use. */
final class OrderTerms {
    private final SelectNode select;
    private final List<From> trees;
    private final SelectList list;
    private final AnonymousNames names;
    private final Resolver resolver;
    private final boolean parametersApart;

    /** The terms of one SELECT; {@code parametersApart} as {@link SelectClauses#tellsParametersApart}. */
    OrderTerms(
            SelectNode select,
            List<From> trees,
            SelectList list,
            AnonymousNames names,
            Resolver resolver,
            boolean parametersApart) {
        this.select = select;
        this.trees = trees;
        this.list = list;
        this.names = names;
        this.resolver = resolver;
        this.parametersApart = parametersApart;
    }

    /** A selected label stands for its name in ORDER BY; its expression need not be computed or sent again. */
    List<Expr> ordering() {
        boolean grouped = select.distinct() || !select.groupBy().isEmpty();
        return each(select.orderBy(), term -> {
            Expr named = named(term);
            return named == term && grouped ? selected(term) : named;
        });
    }

    /**
     * GROUP BY prefers columns of the tables to labels of the same name, so the expression is written again, unless it has
     * parameters: two parameters make two different expressions, even when their values are the same.
     */
    List<Expr> grouping() {
        return each(
                select.groupBy(),
                term -> term instanceof LabelRef
                                || (term instanceof Label label && HasBinds.in(label.expression(), resolver))
                        ? named(term)
                        : selected(term));
    }

    /** The name of a selected expression that has the very same parameters, where the database would not see that they are. */
    private Expr selected(Expr term) {
        if (!parametersApart || !HasBinds.in(term, resolver)) {
            return term;
        }
        for (SelectList.Item item : list.items()) {
            boolean calledAfter = item.label().isFixed() && ColumnNames.isCalledAfter(item.expression());
            boolean written = !item.natural() || isGroupedByName(item);
            if (written && !calledAfter && item.expression().equals(term)) {
                return new LabelRef(item.label().text(names), term.type());
            }
        }
        return term;
    }

    /** Whether a column is a computed attribute that is grouped by its name, which is then written beside it. */
    boolean isGroupedByName(SelectList.Item item) {
        return parametersApart
                && item.expression() instanceof AttributeRef
                && select.groupBy().contains(item.expression())
                && HasBinds.in(item.expression(), resolver);
    }

    List<Expr> distinctOn() {
        return each(select.distinctOn(), term -> term instanceof LabelRef ? named(term) : term);
    }

    private static List<Expr> each(List<Expr> terms, UnaryOperator<Expr> change) {
        List<Expr> changed = new ArrayList<>(terms.size());
        for (Expr term : terms) {
            if (term instanceof OrderTerm order) {
                Expr inner = change.apply(order.expression());
                changed.add(
                        inner == order.expression() ? order : new OrderTerm(inner, order.descending(), order.nulls()));
            } else {
                changed.add(change.apply(term));
            }
        }
        return changed;
    }

    private Expr named(Expr term) {
        if (term instanceof LabelRef reference) {
            return resolved(reference);
        }
        return term instanceof Label label && select.columns().contains(label)
                ? new LabelRef(label.name(), label.type())
                : term;
    }

    /** A word in ORDER BY: a label, else a selected column, else a column of what stands in FROM. */
    private Expr resolved(LabelRef reference) {
        boolean open = false;
        for (Expr column : select.columns()) {
            if (column instanceof Label label && label.name().equals(reference.name())) {
                return reference;
            }
            open |= column instanceof Star || column instanceof EntityColumns || column instanceof TextFragment;
        }
        for (Expr column : select.columns()) {
            if (ColumnNames.of(column).equals(reference.name())) {
                return column;
            }
        }
        ColumnLabel label = list.find(reference.name());
        if (label != null) {
            return new LabelRef(label.text(names), reference.type());
        }
        List<String> candidates = new ArrayList<>();
        for (From tree : trees) {
            for (From leaf : Sources.leavesOf(tree).all()) {
                if (leaf instanceof TableRef table) {
                    for (Column<?> column : table.table().columns()) {
                        if (column.name().equals(reference.name())) {
                            return new ColumnRef(leaf, column.name(), column.type());
                        }
                        candidates.add(column.name());
                    }
                }
            }
        }
        if (open) {
            return reference;
        }
        candidates.addAll(list.names(names));
        throw new CompileException(
                ErrorCode.COMPILE_FAILED,
                "ORDER BY or GROUP BY names '" + reference.name() + "', which is no label or column of the select."
                        + Suggestions.didYouMean(reference.name(), candidates)
                        + "\n  Label an expression, or write SQL of your own with literalSql(..).");
    }

    /** The rows of a compound belong to no table, so its terms name result columns. */
    static List<Expr> ofCompound(CompoundNode compound, List<Expr> terms, SelectList list, AnonymousNames names) {
        List<Expr> columns = compound.columns();
        return each(terms, term -> {
            if (term instanceof LabelRef reference) {
                ColumnLabel label = list.find(reference.name());
                return label == null ? reference : new LabelRef(label.text(names), reference.type());
            }
            int position = columns.indexOf(term);
            boolean known = position >= 0 && list.items().size() == columns.size();
            return known ? new LabelRef(list.items().get(position).label().text(names), term.type()) : term;
        });
    }

    /** Whether an expression contains parameters, also by way of an attribute that is computed with some. */
    private static final class HasBinds extends ExpressionWalk {
        private final Resolver resolver;
        private boolean found;

        private HasBinds(Resolver resolver) {
            this.resolver = resolver;
        }

        static boolean in(Expr expression, Resolver resolver) {
            HasBinds walk = new HasBinds(resolver);
            walk.walk(expression);
            return walk.found;
        }

        @Override
        public ExpressionWalk attribute(AttributeRef attribute) {
            walk(resolver.attribute(attribute));
            return this;
        }

        @Override
        public ExpressionWalk bind(Bind bind) {
            found = true;
            return this;
        }
    }
}
