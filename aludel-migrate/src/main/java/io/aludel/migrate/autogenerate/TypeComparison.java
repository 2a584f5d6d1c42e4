package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.type.SqlType;

/**
 * Whether two types are the same in a database: by the words with which it is told of them, and by what it takes for the same words.
 */
final class TypeComparison {
    private final Dialect dialect;

    private TypeComparison(Dialect dialect) {
        this.dialect = dialect;
    }

    static TypeComparison of(Dialect dialect) {
        return new TypeComparison(dialect);
    }

    boolean differ(SqlType<?> found, SqlType<?> wanted) {
        String before = text(found);
        String after = text(wanted);
        return !before.equals(after) && !same(Words.of(before), Words.of(after));
    }

    /** Whether two types differ in what stands in parentheses at most. */
    boolean areOfOneName(SqlType<?> some, SqlType<?> other) {
        return dialect.likeness()
                .sameTypes(Words.of(text(some)).name(), Words.of(text(other)).name());
    }

    /** Words of an enumerated type keep their letters as they are. */
    private String text(SqlType<?> type) {
        String text = dialect.definitions().context().type(type);
        return dialect.likeness().kept(Wording.bare(text.replaceAll("(?i)\\s+(character set|collate)\\s+\\S+", "")));
    }

    private boolean same(Words before, Words after) {
        return dialect.likeness().sameTypes(before.name(), after.name())
                && before.rest().equals(after.rest())
                && (arguments(before).equals(arguments(after))
                        || dialect.likeness().isDisplayWidth(before.name())
                        || dialect.likeness().isDisplayWidth(after.name()));
    }

    private String arguments(Words words) {
        return words.arguments().isEmpty() ? dialect.likeness().impliedArguments(words.name()) : words.arguments();
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
