package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FromVisitor;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import java.util.List;

/** Writes what stands in FROM, and the name by which a column refers to it. Single use. */
final class FromRenderer implements FromVisitor<SqlCompiler> {
    private final SqlCompiler out;

    FromRenderer(SqlCompiler out) {
        this.out = out;
    }

    void list(List<From> trees) {
        for (int index = 0; index < trees.size(); index++) {
            out.write(index == 0 ? "" : ", ");
            trees.get(index).accept(this);
        }
    }

    /** Writes {@code users} or {@code u} for the qualifier of a column. */
    void qualifier(From source) {
        From resolved = out.resolver().from(source);
        if (resolved instanceof TableRef table) {
            Alias alias = table.alias();
            if (alias == null) {
                tableName(table);
            } else {
                out.identifier(out.names().of(alias, table.table().name()));
            }
        } else if (resolved instanceof SubqueryRef subquery) {
            out.identifier(out.names().of(subquery.alias(), "anon"));
        } else if (resolved instanceof CteRef reference) {
            Alias alias = reference.alias();
            String name = reference.cte().name();
            out.identifier(alias == null ? name : out.names().of(alias, name));
        } else {
            throw new IllegalStateException("a column cannot belong to a join: " + resolved);
        }
    }

    void tableName(TableRef table) {
        out.write(out.syntax()
                .identifiers()
                .qualified(table.table().schema(), table.table().name()));
    }

    @Override
    public SqlCompiler table(TableRef table) {
        tableName(table);
        Alias alias = table.alias();
        if (alias != null) {
            out.write(" AS ").identifier(out.names().of(alias, table.table().name()));
        }
        return out;
    }

    @Override
    public SqlCompiler entity(EntityRef entity) {
        return out.resolver().from(entity).accept(this);
    }

    @Override
    public SqlCompiler subquery(SubqueryRef subquery) {
        out.write(subquery.lateral() ? out.syntax().clauses().lateral(out.syntax()) + "(" : "(");
        out.within(subquery.lateral() ? out.scope() : null, () -> out.selects().derived(subquery.query()));
        out.write(") AS ").identifier(out.names().of(subquery.alias(), "anon"));
        return out;
    }

    @Override
    public SqlCompiler cte(CteRef reference) {
        out.mention(reference.cte());
        String name = reference.cte().name();
        out.identifier(name);
        Alias alias = reference.alias();
        if (alias != null) {
            out.write(" AS ").identifier(out.names().of(alias, name));
        }
        return out;
    }

    @Override
    public SqlCompiler join(Join join) {
        join.left().accept(this);
        out.write(" ")
                .write(out.syntax().clauses().join(out.syntax(), join.kind()))
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
