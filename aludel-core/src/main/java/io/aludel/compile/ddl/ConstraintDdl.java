package io.aludel.compile.ddl;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TypeCheck;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes constraints within CREATE TABLE and ALTER TABLE. Stateless; a dialect overrides what it writes otherwise. */
public class ConstraintDdl {
    /** Constraints as the standard has them. */
    public ConstraintDdl() {}

    /** The constraint; null when this database does without it. */
    public @Nullable String constraint(DdlContext context, Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return primaryKey(context, table, key);
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(context, table, key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique(context, table, unique);
        }
        if (constraint instanceof CheckConstraint check) {
            return check.condition() instanceof TypeCheck typed
                    ? typeCheck(context, table, check, typed.column())
                    : check(context, table, check);
        }
        return exclude(context, table, (ExcludeConstraint) constraint);
    }

    /** Whether the constraint is meant for this dialect. */
    public final boolean applies(DdlContext context, Constraint constraint) {
        return constraint.options().condition() == null
                || constraint.options().condition().appliesTo(context.dialect());
    }

    /** The primary key; null when it stands with its column. */
    protected @Nullable String primaryKey(DdlContext context, Table table, PrimaryKey key) {
        return preamble(context, key)
                + primaryKeyBody(context, table, key)
                + included(context, table, key)
                + timing(context, key.options())
                + suffix(context, table, key);
    }

    /** PRIMARY KEY with its columns; where columns were only marked, the one that counts up comes first. */
    protected final String primaryKeyBody(DdlContext context, Table table, PrimaryKey key) {
        List<String> columns = new ArrayList<>(key.columns());
        Column<?> numbered = table.isPrimaryKeyImplicit() ? table.autoIncrementColumn() : null;
        if (numbered != null && columns.remove(numbered.key())) {
            columns.add(0, numbered.key());
        }
        return "PRIMARY KEY (" + context.columns(table, columns) + ")";
    }

    /** A foreign key; null when the database has none to that table. */
    protected @Nullable String foreignKey(DdlContext context, Table table, ForeignKey key) {
        List<String> referred = referred(context, table, key);
        return preamble(context, key) + "FOREIGN KEY(" + context.columns(table, key.columns()) + ") "
                + reference(context, table, key, referred);
    }

    /** A foreign key that stands with its column. */
    final String reference(DdlContext context, Table table, ForeignKey key) {
        List<String> referred =
                key.referredColumns().isEmpty() && table.findReferredTable(key).isEmpty()
                        ? List.of()
                        : referred(context, table, key);
        return reference(context, table, key, referred);
    }

    private String reference(DdlContext context, Table table, ForeignKey key, List<String> referred) {
        return "REFERENCES " + referredTable(context, table, key)
                + (referred.isEmpty() ? "" : " (" + String.join(", ", referred) + ")")
                + match(context, key)
                + onDelete(context, table, key)
                + action(" ON UPDATE ", key.onUpdate())
                + timing(context, key.options())
                + suffix(context, table, key);
    }

    private static List<String> referred(DdlContext context, Table table, ForeignKey key) {
        return key.referredColumns().isEmpty()
                ? table.referredColumns(key).stream().map(context::column).toList()
                : referredNames(context, table, key);
    }

    /** The referred table need not be declared: its name is all that the definition takes. */
    private static List<String> referredNames(DdlContext context, Table table, ForeignKey key) {
        return table.findReferredTable(key)
                .map(referred -> key.referredColumns().stream()
                        .map(column -> context.column(referred.column(column)))
                        .toList())
                .orElseGet(
                        () -> key.referredColumns().stream().map(context::quote).toList());
    }

    /** The name of the referred table. */
    protected String referredTable(DdlContext context, Table table, ForeignKey key) {
        return table.findReferredTable(key)
                .map(context::table)
                .orElseGet(() -> context.qualified(
                        key.referredSchema() == null ? table.schema() : key.referredSchema(), key.referredTable()));
    }

    /** MATCH with a blank before; empty when nothing was said. */
    protected String match(DdlContext context, ForeignKey key) {
        return key.match() == null ? "" : " MATCH " + key.match().name();
    }

    /** ON DELETE with a blank before; empty when nothing was said. */
    protected String onDelete(DdlContext context, Table table, ForeignKey key) {
        return action(" ON DELETE ", key.onDelete());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.UNSTATED ? "" : words + action.sql();
    }

    /** A unique constraint. */
    protected String unique(DdlContext context, Table table, UniqueConstraint unique) {
        return preamble(context, unique) + "UNIQUE " + distinct(context, unique) + "("
                + context.columns(table, unique.columns()) + ")" + included(context, table, unique)
                + timing(context, unique.options()) + suffix(context, table, unique);
    }

    /** How a unique constraint takes NULL, with a blank behind; empty when nothing was said. */
    protected String distinct(DdlContext context, UniqueConstraint unique) {
        return "";
    }

    /** The database may take care of the values of a type by itself. */
    private @Nullable String typeCheck(DdlContext context, Table table, CheckConstraint check, Column<?> column) {
        String condition = context.syntax().types().valueCheck(context.syntax(), context.column(column), column.type());
        return condition == null
                ? null
                : check(context, table, new CheckConstraint(check.name(), new RawSql(condition), check.options()));
    }

    private String check(DdlContext context, Table table, CheckConstraint check) {
        return columnCheck(context, table, check) + suffix(context, table, check);
    }

    /** A CHECK constraint that stands with its column. */
    protected String columnCheck(DdlContext context, Table table, CheckConstraint check) {
        return preamble(context, check) + "CHECK (" + context.fragment(check.condition()) + ")"
                + timing(context, check.options());
    }

    /** Whether a CHECK constraint of a column is written with the column; otherwise it becomes one of the table. */
    protected boolean standsWithColumn(CheckConstraint check) {
        return true;
    }

    /** What a key carries besides its columns, with a blank before. */
    protected String included(DdlContext context, Table table, Constraint key) {
        return "";
    }

    /** What the dialect says at the end of a constraint, with a blank before. */
    protected String suffix(DdlContext context, Table table, Constraint constraint) {
        return "";
    }

    /** An EXCLUDE constraint, which only PostgreSQL has. */
    protected String exclude(DdlContext context, Table table, ExcludeConstraint exclude) {
        throw context.syntax()
                .unsupported("an EXCLUDE constraint", "Leave it to PostgreSQL: onlyIf(onlyFor(\"postgresql\")).");
    }

    /** CONSTRAINT with the name and a blank behind; empty when it has none. */
    protected final String preamble(DdlContext context, Constraint constraint) {
        return constraint.name() == null ? "" : "CONSTRAINT " + name(context, constraint) + " ";
    }

    /** The name of a constraint that has one. */
    public final String name(DdlContext context, Constraint constraint) {
        String name = constraint.name();
        if (name == null) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "a constraint without a name cannot be dropped or commented: " + constraint
                            + ".\n  Name it with named(..), or give the MetaData a naming convention.");
        }
        return context.constraint(name, constraint.options().finalName());
    }

    /** When the constraint is checked, with a blank before. */
    protected String timing(DdlContext context, ConstraintOptions options) {
        String deferrable =
                options.deferrable() == null ? "" : options.deferrable() ? " DEFERRABLE" : " NOT DEFERRABLE";
        return deferrable
                + (options.initially() == null
                        ? ""
                        : " INITIALLY " + options.initially().name());
    }
}
