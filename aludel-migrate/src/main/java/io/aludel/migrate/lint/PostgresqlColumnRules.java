package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.FAILURE_WITH_ROWS;
import static io.aludel.migrate.lint.Risk.REWRITE;
import static io.aludel.migrate.lint.Severity.ERROR;

import io.aludel.migrate.lint.Change.AddColumn;
import io.aludel.migrate.lint.ColumnFacts.Computing;
import io.aludel.migrate.safe.Volatility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns and their types. */
final class PostgresqlColumnRules {
    static final List<Rule> ALL = List.of(
            Rule.on(
                    AddColumn.class,
                    "PG20",
                    "not-null-without-default",
                    FAILURE_WITH_ROWS,
                    ERROR,
                    (add, scene) -> add.column().notNull() && !add.column().isFilled(),
                    "{table} has rows, which would have NULL in {column}: the statement fails.",
                    """
                    Give it a default that is the same for all rows, which takes a moment; or add it with NULL, fill the rows, then forbid it:
                    op.addColumn("{table}", column("{column}", ..)); op.backfill("{table}", "{column} = ..", "{column} IS NULL");
                    op.safely().alterColumn("{table}", "{column}", c -> c.notNull());"""),
            Rule.on(
                    AddColumn.class,
                    "PG21",
                    "volatile-default",
                    REWRITE,
                    ERROR,
                    (add, scene) -> isVolatile(add.column().defaultSql())
                            || !scene.version().atLeast(11, 0)
                                    && add.column().defaultSql() != null
                                    && !"NULL".equalsIgnoreCase(add.column().defaultSql()),
                    "Each row gets a value of its own, so {table} is written again while nobody can even read it (ACCESS"
                            + " EXCLUSIVE lock).",
                    """
                    op.safely().addColumn("{table}", column("{column}", ..).serverDefault(..)); adds it without a default, sets the default,
                    and fills old rows in pages."""),
            Rule.on(
                    AddColumn.class,
                    "PG22",
                    "numbered-column",
                    REWRITE,
                    ERROR,
                    (add, scene) ->
                            add.column().numbered() || add.column().type().endsWith("SERIAL"),
                    "An identity or serial numbers every row, so {table} is written again while nobody can even read it"
                            + " (ACCESS EXCLUSIVE lock).",
                    """
                    Create a sequence, add {column} without a default, set the default to nextval(..), and fill old rows:
                    op.backfill("{table}", "{column} = nextval('..')", "{column} IS NULL");"""),
            Rule.on(
                    AddColumn.class,
                    "PG23",
                    "stored-computed-column",
                    REWRITE,
                    ERROR,
                    (add, scene) -> add.column().computed() == Computing.STORED,
                    "{column} is computed for every row, so {table} is written again while nobody can even read it (ACCESS"
                            + " EXCLUSIVE lock).",
                    """
                    Compute it when it is read: .computed(Computed.of(..).persisted(false)) from PostgreSQL 18 on, or a view;
                    or add a plain column, keep it by a trigger, and fill old rows with op.backfill(..)."""),
            Rule.on(
                    Change.ChangeType.class,
                    "PG24",
                    "type-change-rewrites",
                    REWRITE,
                    ERROR,
                    (type, scene) -> !isIntegerToBigint(type) && !keepsRows(type),
                    "{table}.{column} goes from {before} to {type}: the table and its indexes are written again while nobody can even"
                            + " read it (ACCESS EXCLUSIVE lock).",
                    """
                    Add a second column of the new type, write both, op.backfill("{table}", "{column}_new = ..", "{column}_new IS NULL"),
                    then let the application read the new one and drop the old. VARCHAR that becomes longer or TEXT, and NUMERIC
                    with more digits, need no rewriting: say what it was with .existing(..)."""),
            Rule.on(
                    Change.ChangeType.class,
                    "PG25",
                    "integer-to-bigint",
                    REWRITE,
                    ERROR,
                    (type, scene) -> isIntegerToBigint(type),
                    "{table}.{column} becomes a BIGINT: the table and its indexes are written again while nobody can even read"
                            + " it, and columns that refer to it stay too small.",
                    """
                    op.addColumn("{table}", column("{column}_new", BIGINT)); a trigger that keeps both the same; then
                    op.backfill("{table}", "{column}_new = {column}", "{column}_new IS NULL"); a unique index CONCURRENTLY; and in one
                    transaction swap the names. Take BIGINT from the beginning for keys of new tables."""),
            Rule.on(
                    Change.SetComputed.class,
                    "PG26",
                    "computation-changed",
                    REWRITE,
                    ERROR,
                    (set, scene) -> true,
                    "{column} is computed again for every row of {table} while nobody can even read it.",
                    "Add another computed column or a view, and let the application change over."),
            Rule.on(
                    Change.ReplaceEnum.class,
                    "PG27",
                    "enum-made-again",
                    REWRITE,
                    ERROR,
                    (replace, scene) -> true,
                    "Every table with a column of {type} is written again while nobody can even read it.",
                    """
                    Add values with op.addEnumValue(..); leave values that nobody uses where they are, or keep them out with a CHECK:
                    op.safely().createCheckConstraint(..)"""));

    private PostgresqlColumnRules() {}

    private static boolean isVolatile(@Nullable String sql) {
        return sql != null && Volatility.mayDiffer(sql);
    }

    private static boolean isIntegerToBigint(Change.ChangeType type) {
        return type.before() != null
                && TypeText.of(type.before()).is("INTEGER", "SMALLINT")
                && TypeText.of(type.type()).is("BIGINT", "INTEGER");
    }

    /** Whether the bytes of a value stay the same. */
    private static boolean keepsRows(Change.ChangeType type) {
        if (type.before() == null) {
            return false;
        }
        TypeText before = TypeText.of(type.before());
        TypeText after = TypeText.of(type.type());
        if (before.equals(after)) {
            return true;
        }
        if (before.is("VARCHAR", "TEXT")) {
            return after.is("TEXT") || after.is("VARCHAR") && after.size() >= before.size();
        }
        if (before.is("NUMERIC") && after.is("NUMERIC")) {
            return after.numbers().isEmpty() || after.scale() == before.scale() && after.size() >= before.size();
        }
        if (before.is("VARBIT") && after.is("VARBIT")) {
            return after.size() >= before.size();
        }
        return before.is("CIDR") && after.is("INET");
    }
}
