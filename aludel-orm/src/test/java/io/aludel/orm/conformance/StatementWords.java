package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.OperatorWords;
import io.aludel.conformance.SelectWords;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Words;
import io.aludel.orm.Orm;
import io.aludel.orm.load.LoaderOption;
import io.aludel.sql.AbstractSelect;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Expression;
import io.aludel.sql.FromItem;
import io.aludel.sql.Query;
import io.aludel.sql.RelationshipPath;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
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
            if (arguments.size() == 1 && isWhole(arguments.get(0)) && arguments.get(0) instanceof EntityItem<?>) {
                return Sql.select((Selection<?>) arguments.get(0));
            }
            if (arguments.all().stream().anyMatch(StatementWords::isBundle)) {
                List<Selection<?>> all = new ArrayList<>();
                arguments
                        .all()
                        .forEach(value -> all.addAll(
                                isBundle(value)
                                        ? List.of((Selection<?>) value)
                                        : SelectWords.selections(List.of(value))));
                return Sql.select(all);
            }
            return select.say(arguments);
        });
        joins(words);
        joinsFrom(words);
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
        words.put("from_statement", arguments -> {
            if (!(arguments.get(0) instanceof AbstractSelect<?, ?> typed)
                    || !(typed.node().columns().get(0) instanceof io.aludel.sql.ast.EntityColumns entity)) {
                throw new UnknownWord("from_statement of " + arguments.get(0));
            }
            List<LoaderOption> options = typed.node().options().stream()
                    .filter(LoaderOption.class::isInstance)
                    .map(LoaderOption.class::cast)
                    .toList();
            return new Given(entity.entity().type(), SelectWords.query(arguments.get(1)), options).query();
        });
        words.put("options", arguments -> {
            StatementOption[] options = arguments.from(1).toArray(StatementOption[]::new);
            Given given = GIVEN.get(arguments.get(0));
            if (given != null) {
                return given.with(options).query();
            }
            return arguments.get(0) instanceof AbstractSelect<?, ?> chosen
                    ? chosen.options(options)
                    : Reflection.call(Objects.requireNonNull(arguments.get(0)), "options", (Object[]) options);
        });
        orders(words);
        dml(words);
    }

    /** A value of several columns is ordered by each of them. */
    private static void orders(Map<String, Word> words) {
        for (String word : List.of("asc", "desc")) {
            Word other = Objects.requireNonNull(words.get(word));
            words.put(
                    word,
                    arguments -> arguments.get(0) instanceof io.aludel.orm.metamodel.EmbeddedAttribute<?, ?> value
                            ? word.equals("asc") ? value.asc() : value.desc()
                            : other.say(arguments));
        }
        Word orderBy = Objects.requireNonNull(words.get("order_by"));
        words.put("order_by", arguments -> {
            List<@Nullable Object> terms = new ArrayList<>();
            for (Object term : arguments.all()) {
                Object asked =
                        term instanceof io.aludel.orm.metamodel.EmbeddedAttribute<?, ?> value ? value.asc() : term;
                if (asked instanceof io.aludel.sql.Order[] parts) {
                    terms.addAll(List.of(parts));
                } else {
                    terms.add(asked);
                }
            }
            return orderBy.say(new Arguments("order_by", terms, arguments.named()));
        });
    }

    /** Queries for the objects of statements, to which options may still be added. */
    private static final Map<Object, Given> GIVEN = Collections.synchronizedMap(new WeakHashMap<>());

    private record Given(Class<?> entity, Query<?> statement, List<LoaderOption> options) {
        Object query() {
            Object query = Orm.fromStatement(entity, statement, options.toArray(LoaderOption[]::new));
            GIVEN.put(query, this);
            return query;
        }

        Given with(StatementOption... more) {
            List<LoaderOption> all = new ArrayList<>(options);
            for (StatementOption option : more) {
                all.add((LoaderOption) option);
            }
            return new Given(entity, statement, all);
        }
    }

    private static boolean isBundle(@Nullable Object value) {
        return value instanceof io.aludel.orm.metamodel.EmbeddedAttribute<?, ?>
                || value instanceof Selection<?> selection
                        && selection.node() instanceof io.aludel.sql.ast.Label label
                        && label.expression() instanceof io.aludel.sql.ast.RowValue;
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
                String join = arguments.flag("full") ? "fullJoin" : outer ? "outerJoin" : "join";
                if (target instanceof EntityWords.Aimed aimed) {
                    return Reflection.call(select, join, aimed.relationship(), aimed.target());
                }
                if (target instanceof RelationshipPath<?> path) {
                    return Reflection.call(select, join, path);
                }
                if (on instanceof RelationshipPath<?> path && target instanceof EntityItem<?> item) {
                    return Reflection.call(select, join, path, item);
                }
                FromItem item = io.aludel.conformance.FromWords.item(target);
                return on == null
                        ? Reflection.call(select, join, item)
                        : Reflection.call(select, join, item, OperatorWords.predicate(on));
            });
        }
    }

    /** {@code join_from} along a relationship, whose own entity says where it starts. */
    private static void joinsFrom(Map<String, Word> words) {
        for (String word : List.of("join_from", "outerjoin_from")) {
            Word other = Objects.requireNonNull(words.get(word));
            Word join = Objects.requireNonNull(words.get(word.substring(0, word.indexOf('_'))));
            words.put(word, arguments -> {
                Object on = arguments.size() > 3 ? arguments.get(3) : arguments.get(2);
                return on instanceof RelationshipPath<?>
                        ? join.say(
                                new Arguments(word, java.util.Arrays.asList(arguments.get(0), on), arguments.named()))
                        : other.say(arguments);
            });
        }
    }

    private static void dml(Map<String, Word> words) {
        for (String word : List.of("insert", "pg_insert", "sqlite_insert", "mysql_insert", "update", "delete")) {
            Word other = Objects.requireNonNull(words.get(word));
            words.put(word, arguments -> {
                if (!(arguments.get(0) instanceof EntityWord entity)) {
                    return other.say(arguments);
                }
                return switch (word) {
                    case "update" -> Sql.update(entity.type()).allRows();
                    case "delete" -> Sql.delete(entity.type()).allRows();
                    default -> Sql.insert(entity.type());
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
        upserts(words);
        words.put("execution_options", StatementWords::executionOptions);
    }

    private static void upserts(Map<String, Word> words) {
        for (String word : List.of("on_conflict_do_update", "on_conflict_do_nothing")) {
            Word other = Objects.requireNonNull(words.get(word));
            words.put(word, arguments -> {
                if (!(arguments.get(0) instanceof io.aludel.sql.Insert insert
                        && insert.statement().into() instanceof io.aludel.sql.ast.EntityRef)) {
                    return other.say(arguments);
                }
                Object elements = arguments.named("index_elements");
                io.aludel.sql.Upsert upsert = insert.onConflict(elements == null ? List.of() : (List<?>) elements);
                Object where = arguments.named("where");
                upsert = where == null ? upsert : upsert.where(OperatorWords.predicate(where));
                return word.endsWith("nothing")
                        ? upsert.doNothing()
                        : upsert.doUpdate((Map<?, ?>) Objects.requireNonNull(arguments.named("set_")));
            });
        }
    }

    private static @Nullable Object executionOptions(Arguments arguments) {
        Object statement = Objects.requireNonNull(arguments.get(0));
        for (Map.Entry<String, @Nullable Object> option : arguments.named().entrySet()) {
            Object value = option.getValue();
            statement = switch (option.getKey()) {
                case "populate_existing" -> Boolean.TRUE.equals(value) ? overwriting(statement) : statement;
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
                case "render_nulls" ->
                    Reflection.call(
                            Objects.requireNonNull(statement),
                            "withOption",
                            io.aludel.orm.Nulls.OPTION,
                            Boolean.TRUE.equals(value) ? io.aludel.orm.Nulls.WRITTEN : io.aludel.orm.Nulls.OMITTED);
                case "dml_strategy" ->
                    Reflection.call(
                            Objects.requireNonNull(statement),
                            "withOption",
                            io.aludel.orm.DmlStrategy.OPTION,
                            io.aludel.orm.DmlStrategy.valueOf(
                                    String.valueOf(value).toUpperCase(java.util.Locale.ROOT)));
                case "autoflush" ->
                    Reflection.call(
                            Objects.requireNonNull(statement),
                            "withOption",
                            io.aludel.orm.AutoFlush.OPTION,
                            Boolean.TRUE.equals(value)
                                    ? io.aludel.orm.AutoFlush.AFFECTED
                                    : io.aludel.orm.AutoFlush.NEVER);
                default -> throw new UnknownWord("execution option " + option.getKey());
            };
        }
        return statement;
    }

    private static @Nullable Object overwriting(Object statement) {
        if (statement instanceof io.aludel.sql.Returning<?> returning) {
            return new io.aludel.sql.Returning<>(
                    io.aludel.orm.load.StatementOptions.add(
                            returning.statement(), List.of(io.aludel.orm.Load.populateExisting())),
                    returning.arity());
        }
        return Reflection.has(statement.getClass(), "options")
                ? Reflection.call(statement, "options", io.aludel.orm.Load.populateExisting())
                : statement;
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
