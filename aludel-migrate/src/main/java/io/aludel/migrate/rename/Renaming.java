package io.aludel.migrate.rename;

import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Constraint;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.ast.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table under another name, in all that mentions it. Immutable.
 *
 * @param table the table
 * @param column the name so far
 * @param newName the name from now on
 * @param syntax how names are written within SQL
 */
public record Renaming(String table, String column, String newName, Syntax syntax) {
    /** A constraint of the table. */
    public Constraint of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), of(key.columns()), key.options());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(unique.name(), of(unique.columns()), unique.options());
        }
        if (constraint instanceof ForeignKey key) {
            return of(key);
        }
        if (constraint instanceof CheckConstraint check) {
            return new CheckConstraint(check.name(), of(check.condition()), check.options());
        }
        return constraint instanceof ExcludeConstraint exclude
                ? new ExcludeConstraint(
                        exclude.name(),
                        exclude.using(),
                        exclude.elements().stream().map(this::of).toList(),
                        exclude.where() == null ? null : of(exclude.where()),
                        exclude.options())
                : constraint;
    }

    private ExcludeConstraint.Element of(ExcludeConstraint.Element element) {
        return new ExcludeConstraint.Element(
                element.column() == null ? null : of(element.column()),
                element.expression() == null ? null : of(element.expression()),
                element.operator(),
                element.operatorClass());
    }

    private ForeignKey of(ForeignKey key) {
        boolean self = key.referredTable().equalsIgnoreCase(table);
        return new ForeignKey(
                key.name(),
                of(key.columns()),
                key.referredSchema(),
                key.referredTable(),
                self ? of(key.referredColumns()) : key.referredColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.match(),
                key.addedByAlter(),
                key.options());
    }

    /** An index of the table. */
    public Index of(Index index) {
        List<Index.Part> parts = index.parts().stream()
                .map(part -> new Index.Part(
                        part.column() == null ? null : of(part.column()),
                        part.expression() == null ? null : of(part.expression()),
                        part.descending(),
                        part.nullsFirst(),
                        part.operatorClass(),
                        part.length()))
                .toList();
        SqlFragment where = index.where();
        return new Index(index.name(), parts, index.unique(), where == null ? null : of(where), index.options());
    }

    /** Another column, which may be computed from the renamed one. */
    public Column<?> of(Column<?> other) {
        Computed computed = other.computed();
        return computed == null ? other : other.computed(new Computed(of(computed.expression()), computed.persisted()));
    }

    /** Names of columns. */
    public List<String> of(List<String> columns) {
        return columns.stream().map(this::of).toList();
    }

    /** The name of a column. */
    public String of(String name) {
        return name.equalsIgnoreCase(column) ? newName : name;
    }

    /** Conditions of a declared table name their columns by themselves and are written as text first. */
    public SqlFragment of(SqlFragment fragment) {
        String sql = fragment instanceof RawSql raw ? raw.sql() : text(syntax, fragment);
        return sql == null
                ? fragment
                : new RawSql(SqlNames.renamed(sql, column, syntax.identifiers().quote(newName)));
    }

    /** A fragment as SQL, or null when it is none. */
    public static @Nullable String text(Syntax syntax, SqlFragment fragment) {
        if (fragment instanceof RawSql raw) {
            return raw.sql();
        }
        return fragment.node() instanceof Expr expression ? SqlCompiler.definition(syntax, expression) : null;
    }
}
