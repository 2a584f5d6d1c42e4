package io.aludel.migrate.autogenerate;

import java.util.regex.Pattern;

/** What recordings and Aludel write in two ways that mean the same. */
final class RecordedWords {
    /** MariaDB shows widths with whole numbers, which change nothing; the one of TINYINT tells a Boolean. */
    private static final Pattern WIDTH = Pattern.compile("\\b(SMALLINT|MEDIUMINT|INTEGER|BIGINT|YEAR)\\(\\d+\\) ?");

    private static final Pattern UNIQUE_KEY =
            Pattern.compile("ALTER TABLE (\\S+) ADD CONSTRAINT (\\S+) UNIQUE(\\(.*\\))");
    private static final Pattern DROPPED_KEY = Pattern.compile("ALTER TABLE (\\S+) DROP INDEX (\\S+)");
    private static final Pattern UNIQUE_INDEX = Pattern.compile("CREATE UNIQUE INDEX (\\S+) ON ([^\\s(]+)(\\(.*\\))");

    private RecordedWords() {}

    static String of(String sql) {
        String text = WIDTH.matcher(sql).replaceAll("$1 ").replaceAll(" (?=[,)]|$)", "");
        return text.replaceAll("\\bTINYINT\\(1\\) ?", "BOOL ") // which MariaDB makes of it
                .replace("UNIQUE NULLS DISTINCT", "UNIQUE") // goes without saying
                .replace(" DROP CHECK ", " DROP CONSTRAINT ") // which MariaDB knows
                .replace("DEFAULT CHARSET=", "CHARSET=")
                .replace("DECIMAL(", "NUMERIC(")
                .replace("AS((", "AS(")
                .replace("))STORED", ")STORED")
                .replace("DEFAULT(CURRENT_TIMESTAMP)", "DEFAULT CURRENT_TIMESTAMP");
    }

    /** Where the database does not tell a unique constraint from a unique index. */
    static String uniqueConstraintAsIndex(String operation) {
        return operation
                .replaceAll("^DropConstraint (\\S+) unique$", "DropIndex $1")
                .replaceAll("^CreateUniqueConstraint (\\S+)$", "CreateIndex $1 unique");
    }

    /** The same of statements. */
    static String uniqueIndexInSql(String sql) {
        String text = UNIQUE_KEY.matcher(sql).replaceAll("UNIQUE $1 $2 $3");
        text = UNIQUE_INDEX.matcher(text).replaceAll("UNIQUE $2 $1 $3");
        return DROPPED_KEY.matcher(text).replaceAll("DROP INDEX $2 ON $1");
    }
}
