package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.Words;
import io.aludel.orm.Load;
import io.aludel.orm.LoadChain;
import io.aludel.orm.load.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loader options: {@code (joinedload User.posts)}, and chains, whose first argument is what goes before. */
final class LoaderWords implements Words {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("joinedload", "joinedload"),
            Map.entry("selectinload", "selectinload"),
            Map.entry("subqueryload", "subqueryload"),
            Map.entry("immediateload", "immediateload"),
            Map.entry("lazyload", "lazyload"),
            Map.entry("raiseload", "raiseload"),
            Map.entry("noload", "noload"),
            Map.entry("contains_eager", "containsEager"),
            Map.entry("defaultload", "defaultload"),
            Map.entry("defer", "defer"),
            Map.entry("undefer", "undefer"),
            Map.entry("undefer_group", "undeferGroup"),
            Map.entry("load_only", "loadOnly"),
            Map.entry("with_expression", "withExpression"));

    @Override
    public void addTo(Map<String, Word> words) {
        NAMES.forEach((word, name) -> words.put(word, arguments -> option(name, arguments)));
        words.put("selectin_polymorphic", arguments -> {
            if (arguments.get(0) instanceof io.aludel.orm.LoadChain<?> chain) {
                Class<?>[] below = ((List<?>) Objects.requireNonNull(arguments.get(1)))
                        .stream().map(EntityWords::type).toArray(Class<?>[]::new);
                return Reflection.call(chain, "selectinPolymorphic", (Object[]) below);
            }
            List<Object> types = new ArrayList<>(List.of(EntityWords.type(arguments.get(0))));
            ((List<?>) Objects.requireNonNull(arguments.get(1))).forEach(item -> types.add(EntityWords.type(item)));
            return Reflection.callStatic(Load.class, "selectinPolymorphic", types.toArray());
        });
        words.put(
                "Load",
                arguments -> Reflection.callStatic(
                        Load.class,
                        "of",
                        arguments.get(0) instanceof EntityWord entity ? entity.type() : arguments.get(0)));
        words.put("with_loader_criteria", LoaderWords::criteria);
        words.put(
                "load_options",
                arguments -> Reflection.call(
                        Objects.requireNonNull(arguments.get(0)),
                        "options",
                        arguments.from(1).toArray()));
    }

    private static @Nullable Object option(String name, Arguments arguments) {
        boolean chained = arguments.get(0) instanceof LoadChain<?>;
        List<@Nullable Object> rest = arguments.from(chained ? 1 : 0);
        String method = name;
        if (name.equals("raiseload") && arguments.flag("sql_only")) {
            method = "raiseOnSql";
        }
        if (name.equals("defer") && arguments.flag("raiseload")) {
            method = "deferRaising";
        }
        if (name.equals("loadOnly") && arguments.flag("raiseload")) {
            method = "loadOnlyRaising";
        }
        List<@Nullable Object> passed = new ArrayList<>();
        for (Object item : rest) {
            if ("*".equals(item)) {
                return wildcard(method, chained ? arguments.get(0) : null);
            }
            passed.addAll(attributes(item));
        }
        if (name.equals("withExpression")
                && passed.size() == 2
                && passed.get(0) instanceof io.aludel.orm.metamodel.ValueAttribute<?, ?> attribute) {
            // the notation is not typed, as the method is
            passed.set(
                    1,
                    io.aludel.sql.Sql.typeCoerce(io.aludel.conformance.Operands.of(passed.get(1)), attribute.type()));
        }
        if (arguments.has("alias")) {
            passed.add(arguments.named("alias"));
        }
        Object inner = arguments.named("innerjoin");
        arguments.named("chunksize"); // how many keys one statement carries is the library's to say
        Object depth = arguments.named("recursion_depth");
        Object option = chained
                ? Reflection.call(Objects.requireNonNull(arguments.get(0)), method, passed.toArray())
                : Reflection.callStatic(Load.class, method, passed.toArray());
        option = depth == null ? option : Reflection.call(Objects.requireNonNull(option), "recursion", depth);
        return inner == null || Boolean.FALSE.equals(inner)
                ? option
                : Reflection.call(
                        Objects.requireNonNull(option), inner.equals("unnested") ? "innerJoinUnnested" : "innerJoin");
    }

    /** A relationship to an alias is the relationship and the alias. */
    private static List<@Nullable Object> attributes(@Nullable Object item) {
        if (item instanceof EntityWords.Aimed aimed) {
            return List.of(aimed.relationship(), aimed.target());
        }
        return java.util.Collections.singletonList(item instanceof EntityWord entity ? entity.type() : item);
    }

    private static @Nullable Object wildcard(String method, @Nullable Object chain) {
        if (method.equals("defer") || method.equals("undefer") || method.equals("deferRaising")) {
            return chain == null ? Reflection.callStatic(Load.class, method) : Reflection.call(chain, method);
        }
        Strategy strategy = switch (method) {
            case "raiseOnSql" -> Strategy.valueOf("RAISE_ON_SQL");
            default -> Strategy.valueOf(method.replace("load", "").toUpperCase(java.util.Locale.ROOT));
        };
        return chain == null ? Load.wildcard(strategy) : Reflection.call(chain, "wildcard", strategy);
    }

    @SuppressWarnings("unchecked") // functions of the notation take lists
    private static @Nullable Object criteria(Arguments arguments) {
        Class<?> type = EntityWords.type(arguments.get(0));
        Object condition = arguments.get(1);
        if (condition instanceof Function<?, ?>) {
            condition = ((Function<List<@Nullable Object>, @Nullable Object>) condition)
                    .apply(java.util.Collections.singletonList(arguments.get(0)));
        }
        Object option = Reflection.callStatic(Load.class, "withLoaderCriteria", type, condition);
        if (arguments.has("propagate_to_loaders") && !arguments.flag("propagate_to_loaders")) {
            option = Reflection.call(Objects.requireNonNull(option), "withoutPropagation");
        }
        arguments.flag("loader_only"); // the reference takes it and does nothing with it
        if (arguments.has("include_aliases") && arguments.flag("include_aliases")) {
            option = Reflection.call(Objects.requireNonNull(option), "includeAliases");
        }
        return option;
    }
}
