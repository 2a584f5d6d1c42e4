package io.aludel.dialect.postgresql;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.SqlText;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes apart what {@code pg_get_constraintdef} says of an EXCLUDE constraint. */
final class PostgresqlExcludes {
    private PostgresqlExcludes() {}

    /**
     * A constraint.
     *
     * @param definition such as {@code EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled)}
     */
    static ExcludeConstraint parse(String name, String definition, ConstraintOptions options) {
        int open = SqlText.opening(definition);
        int close = SqlText.closing(definition, open);
        List<SqlText.Word> head = SqlText.words(definition.substring(0, open));
        String using = head.size() > 2 ? head.get(2).unquoted() : "gist";
        List<ExcludeConstraint.Element> elements = new ArrayList<>();
        for (String element : SqlText.split(definition.substring(open + 1, close))) {
            elements.add(element(element));
        }
        return new ExcludeConstraint(name, using, elements, where(definition.substring(close + 1)), options);
    }

    private static ExcludeConstraint.Element element(String text) {
        int with = text.toUpperCase(Locale.ROOT).lastIndexOf(" WITH ");
        String operator = text.substring(with + 6).strip();
        String subject = text.substring(0, with).strip();
        List<SqlText.Word> words = SqlText.words(subject);
        boolean expression = subject.startsWith("(") || subject.indexOf('(') > 0 || words.isEmpty();
        if (expression) {
            return new ExcludeConstraint.Element(null, new RawSql(CatalogRows.unwrapped(subject)), operator, null);
        }
        String operatorClass = words.size() > 1 ? words.get(1).text() : null;
        return new ExcludeConstraint.Element(words.get(0).unquoted(), null, operator, operatorClass);
    }

    private static @Nullable RawSql where(String rest) {
        String condition = SqlText.afterWhere(rest);
        int open = condition.indexOf('(');
        int close = open < 0 ? -1 : SqlText.closing(condition, open);
        return close < 0 ? null : new RawSql(CatalogRows.unwrapped(condition.substring(open, close + 1)));
    }
}
