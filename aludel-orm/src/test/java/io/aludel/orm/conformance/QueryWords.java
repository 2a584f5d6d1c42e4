package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.OperatorWords;
import io.aludel.conformance.Words;
import io.aludel.orm.SessionQuery;
import io.aludel.sql.Predicate;
import io.aludel.sql.RelationshipPath;
import io.aludel.sql.Selection;
import io.aludel.sql.ast.StatementOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words said of {@code (query Entity)}, the query that its session runs; of anything else they mean what they meant. */
final class QueryWords implements Words {
    /** How one word is said of a query. */
    private interface Said {
        @Nullable
        Object of(SessionQuery<?> query, Arguments arguments);
    }

    @Override
    public void addTo(Map<String, Word> words) {
        put(words, "filter", (query, said) -> query.filter(predicates(said)));
        put(words, "where", (query, said) -> query.filter(predicates(said)));
        put(words, "filter_by", (query, said) -> {
            SessionQuery<?> filtered = query;
            for (Map.Entry<String, @Nullable Object> entry : said.named().entrySet()) {
                filtered = filtered.filterBy(entry.getKey(), entry.getValue());
            }
            return filtered;
        });
        put(
                words,
                "order_by",
                (query, said) -> query.orderBy(
                        said.from(1).stream().map(Selection.class::cast).toArray(Selection[]::new)));
        put(words, "limit", (query, said) -> query.limit(said.get(1, Integer.class)));
        put(words, "offset", (query, said) -> query.offset(said.get(1, Integer.class)));
        put(words, "slice", (query, said) -> query.slice(said.get(1, Integer.class), said.get(2, Integer.class)));
        put(words, "distinct", (query, said) -> query.distinct());
        put(words, "join", (query, said) -> query.join((RelationshipPath<?>) said.get(1)));
        put(words, "outerjoin", (query, said) -> query.outerJoin((RelationshipPath<?>) said.get(1)));
        put(words, "options", (query, said) -> query.options(said.from(1).toArray(StatementOption[]::new)));
        put(words, "populate_existing", (query, said) -> query.populateExisting());
        results(words);
    }

    private static void results(Map<String, Word> words) {
        put(words, "all", (query, said) -> query.all());
        put(words, "one", (query, said) -> query.one());
        put(words, "one_or_none", (query, said) -> or(query.oneOrEmpty()));
        put(words, "first", (query, said) -> or(query.first()));
        put(words, "count", (query, said) -> query.count());
        put(words, "get", (query, said) -> or(query.get(Objects.requireNonNull(said.get(1)))));
        put(
                words,
                "update",
                (query, said) -> query.update((Map<?, ?>) Objects.requireNonNull(said.get(1)))
                        .rowCount());
        put(words, "delete", (query, said) -> query.delete().rowCount());
    }

    private static void put(Map<String, Word> words, String word, Said said) {
        Word other = words.get(word);
        words.put(
                word,
                arguments -> arguments.get(0) instanceof SessionQuery<?> query
                        ? said.of(query, arguments)
                        : Objects.requireNonNull(other).say(arguments));
    }

    private static Predicate[] predicates(Arguments arguments) {
        List<Predicate> conditions = OperatorWords.predicates(arguments.from(1));
        return conditions.toArray(Predicate[]::new);
    }

    private static @Nullable Object or(Optional<?> found) {
        return found.orElse(null);
    }
}
