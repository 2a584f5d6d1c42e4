package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.OperatorWords;
import io.aludel.conformance.SelectWords;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Words;
import io.aludel.sql.AbstractSelect;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Expression;
import io.aludel.sql.FromItem;
import io.aludel.sql.RelationshipPath;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements over entities. */
final class StatementWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        Word select = Objects.requireNonNull(words.get("select"));
        words.put("select", arguments -> {
            if (arguments.size() == 1 && arguments.get(0) instanceof EntityWord entity) {
                return Sql.select(entity.type());
            }
            if (arguments.size() == 1 && isWhole(arguments.get(0))) {
                return Sql.select((Selection<?>) arguments.get(0));
            }
            return select.say(arguments);
        });
        joins(words);
        Word filterBy = Objects.requireNonNull(words.get("filter_by"));
        words.put("filter_by", arguments -> {
            if (arguments.get(0) instanceof AbstractSelect<?, ?>) {
                return filterBy.say(arguments);
            }
            Object filtered = arguments.get(0);
            for (Map.Entry<String, @Nullable Object> entry : arguments.named().entrySet()) {
                filtered =
                        Reflection.call(Objects.requireNonNull(filtered), "filterBy", entry.getKey(), entry.getValue());
            }
            return filtered;
        });
        words.put("options", arguments -> {
            StatementOption[] options = arguments.from(1).toArray(StatementOption[]::new);
            return arguments.get(0) instanceof AbstractSelect<?, ?> chosen
                    ? chosen.options(options)
                    : Reflection.call(Objects.requireNonNull(arguments.get(0)), "options", (Object[]) options);
        });
        dml(words);
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof EntityItem<?> || value instanceof Selection<?> && !(value instanceof Expression<?>);
    }

    private static void joins(Map<String, Word> words) {
        for (String word : List.of("join", "outerjoin")) {
            Word other = Objects.requireNonNull(words.get(word));
            words.put(word, arguments -> {
                Object target = arguments.get(1);
                Object on = arguments.size() > 2 ? arguments.get(2) : null;
                if (!(arguments.get(0) instanceof AbstractSelect<?, ?> select)) {
                    return other.say(arguments);
                }
                boolean outer = word.equals("outerjoin") || arguments.flag("isouter");
                if (arguments.flag("full")) {
                    throw new UnknownWord("a full join along a relationship");
                }
                if (target instanceof RelationshipPath<?> path) {
                    return outer ? select.outerJoin(path) : select.join(path);
                }
                if (on instanceof RelationshipPath<?> path && target instanceof EntityItem<?> item) {
                    return Reflection.call(select, outer ? "outerJoin" : "join", path, item);
                }
                FromItem item = io.aludel.conformance.FromWords.item(target);
                if (on == null) {
                    return outer ? select.outerJoin(item) : select.join(item);
                }
                var condition = OperatorWords.predicate(on);
                return outer ? select.outerJoin(item, condition) : select.join(item, condition);
            });
        }
    }

    private static void dml(Map<String, Word> words) {
        for (String word : List.of("insert", "update", "delete")) {
            Word other = Objects.requireNonNull(words.get(word));
            words.put(word, arguments -> {
                if (!(arguments.get(0) instanceof EntityWord entity)) {
                    return other.say(arguments);
                }
                return switch (word) {
                    case "insert" -> Sql.insert(entity.type());
                    case "update" -> Sql.update(entity.type()).allRows();
                    default -> Sql.delete(entity.type()).allRows();
                };
            });
        }
        Word values = Objects.requireNonNull(words.get("values"));
        words.put("values", arguments -> {
            Object statement = arguments.get(0);
            boolean ofEntity = statement instanceof io.aludel.sql.Update update
                            && update.statement().table() instanceof io.aludel.sql.ast.EntityRef
                    || statement instanceof io.aludel.sql.Insert insert
                            && insert.statement().into() instanceof io.aludel.sql.ast.EntityRef;
            if (!ofEntity) {
                return values.say(arguments);
            }
            Object given = arguments.size() > 1 ? arguments.get(1) : new LinkedHashMap<>(arguments.named());
            return Reflection.call(Objects.requireNonNull(statement), "values", given);
        });
        words.put("execution_options", StatementWords::executionOptions);
    }

    private static @Nullable Object executionOptions(Arguments arguments) {
        Object statement = Objects.requireNonNull(arguments.get(0));
        for (Map.Entry<String, @Nullable Object> option : arguments.named().entrySet()) {
            Object value = option.getValue();
            statement = switch (option.getKey()) {
                case "populate_existing" ->
                    ((AbstractSelect<?, ?>) Objects.requireNonNull(statement))
                            .options(io.aludel.orm.Load.populateExisting());
                case "yield_per" ->
                    Reflection.call(
                            Objects.requireNonNull(statement),
                            "withOption",
                            io.aludel.sql.ExecutionOptions.FETCH_SIZE,
                            value);
                case "synchronize_session" ->
                    Reflection.call(
                            Objects.requireNonNull(statement),
                            "withOption",
                            io.aludel.orm.Synchronization.OPTION,
                            synchronization(value));
                default -> throw new UnknownWord("execution option " + option.getKey());
            };
        }
        return statement;
    }

    private static Object synchronization(@Nullable Object value) {
        String name =
                Boolean.FALSE.equals(value) ? "NONE" : String.valueOf(value).toUpperCase(java.util.Locale.ROOT);
        return io.aludel.orm.Synchronization.valueOf(name);
    }

    static List<@Nullable Object> selected(Object statement) {
        return new ArrayList<>(List.of(SelectWords.query(statement)));
    }
}
