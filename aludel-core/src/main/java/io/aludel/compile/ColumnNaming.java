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
     * @param outside the name by which it is known outside of its query: of a column that comes again, that of the first one
     */
    record Name(ColumnLabel label, boolean natural, ColumnLabel outside) {
        Name(ColumnLabel label, boolean natural) {
            this(label, natural, label);
        }
    }

    /** Names the columns of a list. */
    List<Name> names(List<Expr> columns, LabelStyle style) {
        return new OfList(columns, style).names();
    }

    /** The names of one list: whom they are given to decides about the next ones. */
    private final class OfList {
        /** Who has a name already. */
        private record Given(Expr column, ColumnLabel label) {}

        private final List<Expr> columns;
        private final LabelStyle style;
        private final Set<String> avoided = new HashSet<>();
        private final Map<Object, Given> given = new HashMap<>();
        private int repeated;

        OfList(List<Expr> columns, LabelStyle style) {
            this.columns = columns;
            this.style = style;
            for (Expr column : columns) {
                ColumnLabel inner = inner(column);
                avoided.add(inner != null && inner.isFixed() ? inner.text() : ColumnNames.of(column));
            }
        }

        List<Name> names() {
            return columns.stream().map(this::name).toList();
        }

        private Name name(Expr column) {
            if (column instanceof Label label) {
                ColumnLabel fixed = ColumnLabel.fixed(label.name());
                given.putIfAbsent(label.name(), new Given(column, fixed));
                return new Name(fixed, false);
            }
            ColumnLabel inner = inner(column);
            if (inner != null && !inner.isFixed()) {
                return made(column, inner);
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

        /** A column whose name was made up inside; another one that is known there by the same name gets a number behind it. */
        private Name made(Expr column, ColumnLabel inner) {
            Given before = given.putIfAbsent(inner, new Given(column, inner));
            if (before == null) {
                return new Name(inner, true);
            }
            return before.column().equals(column)
                    ? again(column, inner, inner)
                    : new Name(ColumnLabel.made(names -> names.column(names.next(inner.text(names), Set.of()))), false);
        }

        private Name plain(Expr column, String name) {
            ColumnLabel fixed = ColumnLabel.fixed(name);
            Given before = given.putIfAbsent(name, new Given(column, fixed));
            return before == null ? new Name(fixed, !ColumnNames.isCalledAfter(column)) : clash(column, before, name);
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
                ColumnLabel label = label(whole);
                Given before = given.putIfAbsent(whole, new Given(column, label));
                return before == null ? new Name(label, false) : clash(column, before, whole);
            }
            String stem = FromRenderer.stem(source);
            ColumnLabel whole = ColumnLabel.made(names -> names.column(names.of(alias, stem) + "_" + name));
            Given before = given.putIfAbsent(List.of(alias, name), new Given(column, whole));
            return before == null ? new Name(whole, false) : again(column, whole, before.label());
        }

        private ColumnLabel label(String whole) {
            return made.isTooLong(whole) ? ColumnLabel.made(names -> names.column(whole)) : ColumnLabel.fixed(whole);
        }

        private Name clash(Expr column, Given before, String name) {
            ColumnLabel stem = ColumnLabel.fixed(name);
            if (before.column().equals(column)) {
                return again(column, stem, before.label());
            }
            if (isCastOf(before.column(), column)) {
                ColumnLabel label = again(column, stem);
                return new Name(label, false);
            }
            ColumnLabel numbered = ColumnLabel.numbered(name, avoided);
            Given same = given.putIfAbsent(List.of(name, column), new Given(column, numbered));
            return same == null ? new Name(numbered, false) : again(column, stem, same.label());
        }

        /** Casts of one column are called after it: one column under several types. */
        private static boolean isCastOf(Expr before, Expr column) {
            return before instanceof CastExpr first
                    && column instanceof CastExpr second
                    && first.operand().equals(second.operand());
        }

        /** The same column once more: nobody refers to it by this name. */
        private Name again(Expr column, ColumnLabel stem, ColumnLabel first) {
            return new Name(again(column, stem), false, first);
        }

        private ColumnLabel again(Expr column, ColumnLabel stem) {
            int time = ++repeated;
            return ColumnLabel.made(names -> names.column(names.again(column, time, stem.text(names))));
        }
    }
}
