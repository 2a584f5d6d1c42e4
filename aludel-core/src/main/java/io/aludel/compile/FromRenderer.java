package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.Decoration.TableHint;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FromVisitor;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import io.aludel.sql.ast.ValuesNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what stands in FROM, and the name by which a column refers to it. Single use. */
final class FromRenderer implements FromVisitor<SqlCompiler> {
    private static final String NAME = "%(name)s";

    private final SqlCompiler out;
    private List<TableHint> hints = List.of();

    FromRenderer(SqlCompiler out) {
        this.out = out;
    }

    void list(List<From> trees, List<TableHint> hinted) {
        List<TableHint> before = hints;
        hints = hinted.stream()
                .filter(hint -> hint.hint().isFor(out.syntax().dialect()))
                .toList();
        for (int index = 0; index < trees.size(); index++) {
            out.write(index == 0 ? "" : ", ");
            trees.get(index).accept(this);
        }
        hints = before;
    }

    /** The alias that an element has without a name; null when it has a name, or no alias. */
    static @Nullable Alias anonymous(From source) {
        Alias alias = alias(source);
        return alias == null || alias.name() != null ? null : alias;
    }

    private static @Nullable Alias alias(From source) {
        if (source instanceof TableRef table) {
            return table.alias();
        }
        if (source instanceof SubqueryRef subquery) {
            return subquery.alias();
        }
        if (source instanceof CteRef reference) {
            return reference.alias() == null ? reference.cte().alias() : reference.alias();
        }
        if (source instanceof FunctionRef function) {
            return function.alias();
        }
        return source instanceof SampleRef sample ? sample.alias() : null;
    }

    /** How the names of an element's anonymous aliases begin. */
    static String stem(From source) {
        if (source instanceof TableRef table) {
            return table.table().name();
        }
        if (source instanceof SampleRef sample) {
            return stem(sample.element());
        }
        return "anon";
    }

    /** Writes {@code users} or {@code u} for the qualifier of a column. */
    void qualifier(From source) {
        From resolved = out.resolver().from(source);
        Alias alias = alias(resolved);
        if (alias != null) {
            out.identifier(out.names().of(alias, stem(resolved)));
        } else if (resolved instanceof TableRef table) {
            tableName(table);
        } else {
            throw new IllegalStateException("a column cannot belong to this: " + resolved);
        }
    }

    /** The name of an element as FOR UPDATE OF wants it: without a schema. */
    void lockName(From source) {
        if (source instanceof TableRef table && table.alias() == null) {
            out.identifier(table.table().name());
        } else {
            qualifier(source);
        }
    }

    void tableName(TableRef table) {
        out.write(out.syntax()
                .identifiers()
                .qualified(
                        table.table().schema(),
                        table.table().name(),
                        table.table().options().quoting()));
    }

    private SqlCompiler hinted(From from, Runnable element) {
        for (TableHint hint : hints) {
            if (out.resolver().from(hint.table()).equals(from)) {
                out.syntax()
                        .clauses()
                        .selects()
                        .hinted(out, element, hint(from, hint.hint().text()));
                return out;
            }
        }
        element.run();
        return out;
    }

    /** In a hint {@code %(name)s} stands for the element's name. */
    private String hint(From from, Expr text) {
        String written = out.apart(() -> out.expression(text)).text();
        return written.contains(NAME)
                ? written.replace(NAME, out.apart(() -> qualifier(from)).text())
                : written;
    }

    @Override
    public SqlCompiler table(TableRef table) {
        return hinted(table, () -> {
            tableName(table);
            alias(table, table.alias());
        });
    }

    private void alias(From element, @Nullable Alias alias) {
        if (alias != null) {
            out.write(" AS ").identifier(out.names().of(alias, stem(element)));
        }
    }

    @Override
    public SqlCompiler entity(EntityRef entity) {
        return out.resolver().from(entity).accept(this);
    }

    @Override
    public SqlCompiler subquery(SubqueryRef subquery) {
        out.write(subquery.lateral() ? out.syntax().clauses().selects().lateral(out.syntax()) : "");
        if (subquery.query() instanceof ValuesNode values) {
            String name = out.names().of(subquery.alias(), "anon");
            out.syntax().clauses().selects().derivedValues(out, values, () -> out.identifier(name));
            return out;
        }
        return hinted(subquery, () -> {
            String name = out.names().of(subquery.alias(), "anon");
            out.write("(");
            out.selects().derived(subquery.query(), subquery.lateral());
            out.write(") AS ").identifier(name);
        });
    }

    @Override
    public SqlCompiler cte(CteRef reference) {
        if (out.with().isMissing()) {
            return cteInPlace(reference);
        }
        out.with().mention(reference.cte(), false);
        return hinted(reference, () -> {
            out.identifier(out.names().of(reference.cte().alias(), "anon"));
            alias(reference, reference.alias());
        });
    }

    /** {@code (WITH name AS (..) SELECT * FROM name) AS name}, beside the table of a statement that has no WITH. */
    private SqlCompiler cteInPlace(CteRef reference) {
        Alias alias = reference.alias() == null ? reference.cte().alias() : reference.alias();
        CteRef inside = new CteRef(reference.cte(), null);
        out.write("(");
        out.with().nested(() -> out.write("SELECT * FROM ").from(inside));
        return out.write(") AS ").identifier(out.names().of(alias, "anon"));
    }

    @Override
    public SqlCompiler function(FunctionRef function) {
        Alias alias = function.alias();
        String name = alias == null ? "" : out.names().of(alias, "anon");
        SelectClauses clauses = out.syntax().clauses().selects();
        if (function.function() instanceof TextFragment text) {
            // a name alone reads here what it names
            text.parts().stream()
                    .filter(String.class::isInstance)
                    .forEach(part -> out.resolver().raw("FROM " + part));
        }
        out.write(function.lateral() ? clauses.lateral(out.syntax()) : "").expression(function.function());
        out.write(function.ordinality() ? clauses.withOrdinality(out.syntax()) : "");
        if (alias != null) {
            out.write(" AS ").identifier(name);
            if (function.naming() != FunctionRef.Naming.OWN) {
                functionColumns(function);
            }
        }
        return out;
    }

    private void functionColumns(FunctionRef function) {
        String between = "(";
        for (LabelRef column : function.columns()) {
            out.write(between).identifier(column.name());
            if (function.naming() == FunctionRef.Naming.DERIVED_WITH_TYPES) {
                out.write(" ").write(out.syntax().types().castTarget(out.syntax(), column.type()));
            }
            between = ", ";
        }
        out.write(function.columns().isEmpty() ? "" : ")");
    }

    @Override
    public SqlCompiler sample(SampleRef sample) {
        sample.element().accept(this);
        alias(sample, sample.alias());
        out.syntax().clauses().selects().sample(out, sample.method(), sample.seed());
        return out;
    }

    @Override
    public SqlCompiler join(Join join) {
        join.left().accept(this);
        out.write(" ")
                .write(out.syntax().clauses().selects().join(out.syntax(), join.kind()))
                .write(" ");
        boolean nested = join.right() instanceof Join;
        out.write(nested ? "(" : "");
        join.right().accept(this);
        out.write(nested ? ")" : "");
        if (join.on() != null) {
            out.write(" ON ").condition(join.on(), 0);
        }
        return out;
    }
}
