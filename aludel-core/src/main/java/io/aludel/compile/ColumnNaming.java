package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelStyle;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TextFragment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names the columns of all queries of a statement, so that a column of a subquery is called the same where it is defined and where it
 * is used. Single use.
 */
final class ColumnNaming {
    private final Resolver resolver;
    private final AnonymousNames made;
    private final IdentityHashMap<Object, SelectList> lists = new IdentityHashMap<>();

    ColumnNaming(Resolver resolver, AnonymousNames names) {
        this.resolver = resolver;
        this.made = names;
    }

    /** The select list of a query; the first member of a compound names its columns. */
    SelectList list(QueryNode query) {
        QueryNode leading = query instanceof CompoundNode compound ? compound.leading() : query;
        SelectList known = lists.get(leading);
        if (known == null) {
            LabelStyle style = leading instanceof SelectNode select ? select.labels() : LabelStyle.DISAMBIGUATE_ONLY;
            known = SelectList.of(leading.columns(), style, resolver, this);
            lists.put(leading, known);
        }
        return known;
    }

    /** The columns of a common table expression. */
    SelectList list(Cte cte) {
        if (cte.anchor() instanceof QueryNode query) {
            return list(query);
        }
        SelectList known = lists.get(cte.anchor());
        if (known == null) {
            known = returned(cte.columns());
            lists.put(cte.anchor(), known);
        }
        return known;
    }

    /** The columns that RETURNING gives. */
    SelectList returned(List<? extends Expr> columns) {
        return SelectList.of(columns, LabelStyle.DISAMBIGUATE_ONLY, resolver, this);
    }

    /** How a column is written that is known under a name outside its query. */
    String text(From source, String name, AnonymousNames names) {
        ColumnLabel label = find(source, name);
        return label == null ? name : label.text(names);
    }

    /** How a column is called that is known under a name. */
    @Nullable
    ColumnLabel find(From source, String name) {
        if (source instanceof SubqueryRef subquery) {
            return list(subquery.query()).find(name);
        }
        return source instanceof CteRef reference ? list(reference.cte()).find(name) : null;
    }

    /**
     * The name of one column of a list.
     *
     * @param label the name
     * @param natural whether the column has that name by itself
     */
    record Name(ColumnLabel label, boolean natural) {}

    /** Names the columns of a list. */
    List<Name> names(List<Expr> columns, LabelStyle style) {
        return new OfList(columns, style).names();
    }

    /** The names of one list: whom they are given to decides about the next ones. */
    private final class OfList {
        private final List<Expr> columns;
        private final LabelStyle style;
        private final Set<String> avoided = new HashSet<>();
        private final Map<Object, Expr> given = new HashMap<>();
        private int repeated;

        OfList(List<Expr> columns, LabelStyle style) {
            this.columns = columns;
            this.style = style;
            columns.forEach(column -> avoided.add(ColumnNames.of(column)));
        }

        List<Name> names() {
            return columns.stream().map(this::name).toList();
        }

        private Name name(Expr column) {
            if (column instanceof Label label) {
                given.putIfAbsent(label.name(), column);
                return new Name(ColumnLabel.fixed(label.name()), false);
            }
            ColumnLabel inner = inner(column);
            if (inner != null && !inner.isFixed()) {
                return given.putIfAbsent(inner, column) == null ? new Name(inner, true) : again("anon");
            }
            String name = inner == null ? ColumnNames.of(column) : inner.text();
            if (name.isEmpty()) {
                ColumnLabel numbered = ColumnLabel.numbered(ColumnNames.stem(column), avoided);
                return new Name(numbered, column instanceof TextFragment);
            }
            if (style == LabelStyle.NONE) {
                return new Name(ColumnLabel.fixed(name), !ColumnNames.isCalledAfter(column));
            }
            return style == LabelStyle.TABLENAME_PLUS_COL && column instanceof ColumnRef reference
                    ? qualified(reference, name)
                    : plain(column, name);
        }

        private @Nullable ColumnLabel inner(Expr column) {
            return column instanceof ColumnRef reference
                    ? find(resolver.from(reference.source()), reference.name())
                    : null;
        }

        private Name plain(Expr column, String name) {
            Expr before = given.putIfAbsent(name, column);
            return before == null
                    ? new Name(ColumnLabel.fixed(name), !ColumnNames.isCalledAfter(column))
                    : clash(column, before, name);
        }

        private Name qualified(ColumnRef column, String name) {
            From source = resolver.from(column.source());
            String table = ColumnNames.table(source);
            if (table.isEmpty()) {
                return plain(column, name);
            }
            Alias alias = FromRenderer.anonymous(source);
            if (alias == null) {
                String whole = table + "_" + name;
                Expr before = given.putIfAbsent(whole, column);
                return before == null ? new Name(label(whole), false) : clash(column, before, whole);
            }
            if (given.putIfAbsent(List.of(alias, name), column) != null) {
                return again(name);
            }
            String stem = FromRenderer.stem(source);
            return new Name(ColumnLabel.made(names -> names.column(names.of(alias, stem) + "_" + name)), false);
        }

        private ColumnLabel label(String whole) {
            return made.isTooLong(whole) ? ColumnLabel.made(names -> names.column(whole)) : ColumnLabel.fixed(whole);
        }

        private Name clash(Expr column, Expr before, String name) {
            if (before.equals(column) || isCastOf(before, column) || given.put(List.of(name, column), column) != null) {
                return again(name);
            }
            return new Name(ColumnLabel.numbered(name, avoided), false);
        }

        /** Casts of one column are called after it: one column under several types. */
        private static boolean isCastOf(Expr before, Expr column) {
            return before instanceof CastExpr first
                    && column instanceof CastExpr second
                    && first.operand().equals(second.operand());
        }

        /** The same column once more: nobody refers to it by this name. */
        private Name again(String name) {
            repeated++;
            return new Name(ColumnLabel.fixed(name + "__" + repeated), false);
        }
    }
}
