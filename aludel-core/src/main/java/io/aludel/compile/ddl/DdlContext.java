package io.aludel.compile.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.ResolvedQuery;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.DialectOption;
import io.aludel.schema.FetchedValue;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.TextLiteral;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what all definitions consist of: names, values, types and expressions. Immutable, safe for use by many threads.
 *
 * @param syntax the dialect's way of writing
 * @param limits how long names may be
 * @param version the version that is written for
 */
public record DdlContext(Syntax syntax, NameLimits limits, ServerVersion version) {
    public DdlContext {
        requireNonNull(syntax, "syntax");
        requireNonNull(limits, "limits");
        requireNonNull(version, "version");
    }

    /** Writes for the newest version. */
    public static DdlContext of(Syntax syntax, NameLimits limits) {
        return new DdlContext(syntax, limits, ServerVersion.NEWEST);
    }

    /** The same with another way of writing. */
    public DdlContext with(Syntax changed) {
        return new DdlContext(changed, limits, version);
    }

    /** The same for a database of another version. */
    public DdlContext with(ServerVersion changed) {
        return new DdlContext(syntax, limits, changed);
    }

    /** The same for a database that takes names of other lengths. */
    public DdlContext with(NameLimits changed) {
        return new DdlContext(syntax, changed, version);
    }

    /** The name of the dialect. */
    public String dialect() {
        return syntax.dialect();
    }

    /** An identifier, quoted where needed. */
    public String quote(String name) {
        return syntax.identifiers().quote(name);
    }

    /** The name of a table with its schema. */
    public String table(Table table) {
        String schema = schema(table);
        return schema == null ? tableAlone(table) : schema + "." + tableAlone(table);
    }

    /** The name of a table without its schema. */
    public String tableAlone(Table table) {
        return syntax.identifiers().quote(table.name(), table.options().quoting());
    }

    /** The name of a table's schema as it is written, or null for the default one. */
    public @Nullable String schema(Table table) {
        String schema = meant(table.schema());
        return schema == null
                ? null
                : syntax.identifiers().quote(schema, table.options().schemaQuoting());
    }

    /** The name of something in a schema of the model. */
    public String qualified(@Nullable String schema, String name) {
        return syntax.identifiers().qualified(schema, name);
    }

    /** The schema that is meant by one of the model; null is the default schema. */
    public @Nullable String meant(@Nullable String schema) {
        return syntax.identifiers().schemas().meant(schema);
    }

    /** The name of a column. */
    public String column(Column<?> column) {
        return syntax.identifiers().quote(column.name(), column.quoting());
    }

    /** The names of columns with commas between. */
    public String columns(Table table, List<String> keys) {
        return keys.stream().map(key -> column(table.column(key))).collect(Collectors.joining(", "));
    }

    /** The name of a constraint. */
    public String constraint(String name, boolean shorten) {
        return quote(fitted(name, shorten, limits.constraint()));
    }

    /** The name of an index. */
    public String index(String name, boolean shorten) {
        return quote(fitted(name, shorten, limits.index()));
    }

    /** The name that an index is created under: one that is complete is shortened where it is too long. */
    public String nameOf(Index index, String name) {
        return index.options().finalName() ? ShortNames.fitted(name, limits.index()) : name;
    }

    /** The name that a constraint is created under: one that is complete is shortened where it is too long. */
    public String nameOf(Constraint constraint, String name) {
        return constraint.options().finalName() ? ShortNames.fitted(name, limits.constraint()) : name;
    }

    /** Names that the application gave are not shortened: it would not find them again. */
    private String fitted(String name, boolean shorten, int limit) {
        if (shorten) {
            return ShortNames.fitted(name, limit);
        }
        if (name.length() > limits.identifier()) {
            throw new CompileException(
                    ErrorCode.COMPILE_FAILED,
                    "the name '" + name + "' has " + name.length() + " characters, but " + dialect() + " takes "
                            + limits.identifier() + ".\n  Shorten it, or let a naming convention do so.");
        }
        return name;
    }

    /** A text as a literal. */
    public String text(String value) {
        return syntax.literals().literal(value, SqlTypes.VARCHAR);
    }

    /** A type in a definition of a column. */
    public String type(SqlType<?> type) {
        return syntax.types().type(syntax, type);
    }

    /** A piece of SQL: values as literals, columns without their table. */
    public String fragment(SqlFragment fragment) {
        if (fragment instanceof RawSql raw) {
            return raw.sql();
        }
        if (fragment instanceof TextLiteral literal) {
            return text(literal.text());
        }
        if (fragment instanceof QueryNode query) {
            return SqlCompiler.definition(syntax, query);
        }
        if (fragment instanceof ResolvedQuery resolved) {
            return SqlCompiler.definition(syntax, resolved.query(), resolved.resolver());
        }
        return SqlCompiler.definition(syntax, (Expr) fragment.node());
    }

    /** A default of the database; null when its definition does not carry it. */
    public @Nullable String serverDefault(Column<?> column) {
        SqlFragment value = column.serverDefault();
        return value == null || value == FetchedValue.INSTANCE ? null : fragment(value);
    }

    /** What a setting of this dialect says; null when nothing was said. */
    public @Nullable Object option(List<DialectOption> options, String name) {
        return option(options, dialect(), name);
    }

    /** What a setting of a dialect says; null when nothing was said. */
    public static @Nullable Object option(List<DialectOption> options, String dialect, String name) {
        for (DialectOption option : options) {
            if (option.dialect().equals(dialect) && option.name().equals(name)) {
                return option.value();
            }
        }
        return null;
    }

    /** Whether a setting of this dialect says yes. */
    public boolean isSet(List<DialectOption> options, String name) {
        return Boolean.TRUE.equals(option(options, name));
    }
}
