package io.aludel.migrate.lint;

import static io.aludel.migrate.lint.Risk.FAILURE_WITH_ROWS;
import static io.aludel.migrate.lint.Risk.LOSS;
import static io.aludel.migrate.lint.Risk.REWRITE;
import static io.aludel.migrate.lint.Risk.STYLE;
import static io.aludel.migrate.lint.Severity.ADVICE;
import static io.aludel.migrate.lint.Severity.ERROR;
import static io.aludel.migrate.lint.Severity.WARNING;

import io.aludel.migrate.lint.Change.AddColumn;
import io.aludel.migrate.lint.ColumnFacts.Computing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is dangerous on MariaDB and MySQL: columns and types. */
final class MysqlRules {
    /** Up to so many characters of four bytes, the length of a text is kept in one byte. */
    private static final int SHORT = 63;

    private static final List<Rule> COLUMNS = List.of(
            Rule.on(
                    Change.ChangeType.class,
                    "MY01",
                    "type-change-copies",
                    REWRITE,
                    ERROR,
                    (type, scene) -> !keepsRows(type),
                    "{table}.{column} goes from {before} to {type}: the table is copied (ALGORITHM=COPY). On MySQL, and before"
                            + " MariaDB 11.2, writers wait until it is done.",
                    """
                    Say what it was with .existing(..): a VARCHAR that becomes longer within 63 characters, or beyond, and an ENUM with new
                    values at its end need no copy. In SQL add ", ALGORITHM=INSTANT": the database then refuses rather than copies.
                    Otherwise add a second column, op.backfill(..), and change over; or use gh-ost or pt-online-schema-change."""),
            Rule.on(
                    AddColumn.class,
                    "MY02",
                    "not-null-without-default",
                    LOSS,
                    WARNING,
                    (add, scene) -> add.column().notNull() && !add.column().isFilled(),
                    "Rows of {table} silently get 0, '' or another empty value in {column}, which nobody chose.",
                    """
                    op.addColumn("{table}", column("{column}", ..)); op.backfill("{table}", "{column} = ..", "{column} IS NULL");
                    op.alterColumn("{table}", "{column}", c -> c.notNull()); or choose a default."""),
            Rule.on(
                    AddColumn.class,
                    "MY03",
                    "stored-computed-column",
                    REWRITE,
                    ERROR,
                    (add, scene) -> add.column().computed() == Computing.STORED,
                    "{column} is computed for every row, so {table} is copied (ALGORITHM=COPY). On MySQL, and before MariaDB"
                            + " 11.2, writers wait.",
                    "Compute it when it is read: .computed(Computed.of(..).persisted(false)), which takes a moment and can have an index."),
            Rule.on(
                    AddColumn.class,
                    "MY04",
                    "volatile-default",
                    REWRITE,
                    ERROR,
                    (add, scene) -> isVolatile(add.column().defaultSql()),
                    "Each row gets a value of its own, so {table} is copied (ALGORITHM=COPY). On MySQL, and before MariaDB 11.2,"
                            + " writers wait.",
                    """
                    Add {column} without a default, then op.alterColumn("{table}", "{column}", c -> c.serverDefault(..)), and fill old rows:
                    op.backfill("{table}", "{column} = uuid()", "{column} IS NULL");"""),
            Rule.on(
                    AddColumn.class,
                    "MY05",
                    "numbered-column",
                    REWRITE,
                    ERROR,
                    (add, scene) -> add.column().numbered(),
                    "AUTO_INCREMENT numbers every row: {table} is built again, and writers wait until it is done (LOCK=SHARED).",
                    "Do it while nothing writes, or fill a new table in pages and change over."),
            Rule.on(
                    Change.SetNotNull.class,
                    "MY06",
                    "set-not-null",
                    FAILURE_WITH_ROWS,
                    WARNING,
                    (set, scene) -> scene.before()
                            .noneMatch(change -> change instanceof Change.WriteRows write
                                    && write.table().equals(set.table())),
                    "{table} is built again, and the statement fails, or makes up values, when {column} is NULL in any row.",
                    "Fill the rows before: op.backfill(\"{table}\", \"{column} = ..\", \"{column} IS NULL\");"),
            Rule.on(
                    Change.ChangeType.class,
                    "MY07",
                    "enum-values-changed",
                    LOSS,
                    ERROR,
                    (type, scene) -> type.before() != null
                            && type.before().startsWith("ENUM")
                            && !isContinued(type.before(), type.type()),
                    "Rows with a value that is missing from the new list lose it, and a new order changes how rows are sorted.",
                    "Add values at the end; map rows before a value goes: op.backfill(\"{table}\", \"{column} = 'new'\", \"{column} = 'old'\");"),
            Rule.on(
                    AddColumn.class,
                    "MY08",
                    "timestamp-ends-in-2038",
                    STYLE,
                    ADVICE,
                    (add, scene) -> add.column().type().startsWith("TIMESTAMP"),
                    "TIMESTAMP ends in January 2038 (MariaDB from 11.5 on: in 2106).",
                    "Take DATETIME(6)."));

    static final List<Rule> ALL =
            Stream.of(COLUMNS, MysqlTableRules.ALL).flatMap(List::stream).toList();

    private MysqlRules() {}

    private static boolean isVolatile(@Nullable String sql) {
        if (sql == null) {
            return false;
        }
        String code = sql.replaceAll("'[^']*'", "").toUpperCase(Locale.ROOT);
        return code.matches(".*[A-Z_]\\s*\\(.*")
                && !code.matches(".*(CURRENT_TIMESTAMP|NOW|CURDATE|LOCALTIME)\\w*\\s*\\(.*");
    }

    private static boolean isContinued(String before, String after) {
        int close = before.lastIndexOf(')');
        return close > 0 && after.startsWith(before.substring(0, close));
    }

    private static boolean keepsRows(Change.ChangeType type) {
        if (type.before() == null) {
            return false;
        }
        TypeText before = TypeText.of(type.before());
        TypeText after = TypeText.of(type.type());
        if (type.before().startsWith("ENUM")) {
            return isContinued(type.before(), type.type());
        }
        boolean longer = before.is("VARCHAR", "VARBINARY")
                && before.name().equals(after.name())
                && after.size() >= before.size()
                && (before.size() > SHORT || after.size() <= SHORT);
        return before.equals(after) || longer;
    }
}
