package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.type.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two types are the same in a database: by the words with which it is told of them, and by what it takes for the same words.
 */
final class TypeComparison {
    private static final List<Set<String>> EVERYWHERE = List.of(
            Set.of("numeric", "decimal", "dec"),
            Set.of("integer", "int"),
            Set.of("varchar", "character varying", "char varying"),
            Set.of("char", "character"),
            Set.of("timestamp", "timestamp without time zone"),
            Set.of("time", "time without time zone"),
            Set.of("double", "double precision", "float8"),
            Set.of("boolean", "bool"));

    private static final List<Set<String>> MYSQL =
            List.of(Set.of("boolean", "bool", "tinyint"), Set.of("json", "longtext"), Set.of("float", "float4"));

    private final Dialect dialect;
    private final boolean mysql;

    private TypeComparison(Dialect dialect) {
        this.dialect = dialect;
        this.mysql = dialect.name().equals("mysql") || dialect.name().equals("mariadb");
    }

    static TypeComparison of(Dialect dialect) {
        return new TypeComparison(dialect);
    }

    boolean differ(SqlType<?> found, SqlType<?> wanted) {
        String before = text(found);
        String after = text(wanted);
        return !before.equals(after) && !same(Words.of(before), Words.of(after));
    }

    private String text(SqlType<?> type) {
        String text = dialect.definitions().context().type(type).toLowerCase(Locale.ROOT);
        String collation = text.replaceAll("\\s+(character set|collate)\\s+\\S+", "");
        return collation
                .replaceAll("\\s*,\\s*", ",")
                .replaceAll("\\s+", " ")
                .replace("\"", "")
                .strip();
    }

    private boolean same(Words before, Words after) {
        return isSame(before.name(), after.name())
                && before.rest().equals(after.rest())
                && (before.arguments().equals(after.arguments()) || isDisplayWidth(before) || isDisplayWidth(after));
    }

    /** What is in parentheses behind whole numbers says nothing about values. */
    private boolean isDisplayWidth(Words words) {
        return mysql
                && (words.name().endsWith("int")
                        || words.name().equals("integer")
                        || words.name().startsWith("bool"));
    }

    private boolean isSame(String before, String after) {
        return before.equals(after)
                || EVERYWHERE.stream().anyMatch(set -> set.contains(before) && set.contains(after))
                || mysql && MYSQL.stream().anyMatch(set -> set.contains(before) && set.contains(after));
    }

    /**
     * A type's words, parted.
     *
     * @param name what comes before parentheses
     * @param arguments what is within them
     * @param rest what follows
     */
    private record Words(String name, String arguments, String rest) {
        static Words of(String text) {
            int open = text.indexOf('(');
            int close = text.indexOf(')', Math.max(open, 0));
            return open < 0 || close < 0
                    ? new Words(text, "", "")
                    : new Words(
                            text.substring(0, open).strip(),
                            text.substring(open + 1, close),
                            text.substring(close + 1).strip());
        }
    }
}
