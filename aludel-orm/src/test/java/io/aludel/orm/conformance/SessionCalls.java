package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.SelectWords;
import io.aludel.conformance.Words;
import io.aludel.orm.Session;
import io.aludel.sql.Lock;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rarer calls of a session, and {@code X_in}: each call of a session with another session before its arguments. */
final class SessionCalls implements Words {
    private static final List<String> OF_ANY_SESSION = List.of(
            "get",
            "get_one",
            "add",
            "add_all",
            "delete",
            "delete_all",
            "merge",
            "merge_all",
            "refresh",
            "expire",
            "expire_all",
            "expunge",
            "expunge_all",
            "flush",
            "commit",
            "rollback",
            "savepoint",
            "begin_nested",
            "begin",
            "close",
            "reset",
            "invalidate",
            "in_transaction",
            "in_nested_transaction",
            "is_active",
            "is_modified",
            "scalars",
            "unique_scalars",
            "one",
            "one_or_none",
            "first",
            "unique_one",
            "scalar",
            "scalar_one",
            "mappings",
            "execute",
            "unique_execute",
            "dirty",
            "new_objects",
            "deleted_objects",
            "identity_count");

    private final Workspace workspace;

    SessionCalls(Workspace workspace) {
        this.workspace = workspace;
    }

    private Session session() {
        return workspace.session();
    }

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("delete_all", arguments -> done(() -> session().deleteAll((Collection<?>) list(arguments, 0))));
        words.put("merge_all", arguments -> session().mergeAll(list(arguments, 0), options(arguments)));
        words.put("is_active", arguments -> session().isActive());
        words.put("invalidate", arguments -> done(session()::invalidate));
        words.put("prepare", arguments -> done(session()::prepare));
        words.put("scalar_one", arguments -> only(query(arguments, 0)));
        words.put("mappings", arguments -> mappings(query(arguments, 0)));
        words.put("bulk_insert_mappings", arguments -> bulk(Sql.insert(EntityWords.type(arguments.get(0))), arguments));
        words.put(
                "bulk_update_mappings",
                arguments -> bulk(Sql.update(EntityWords.type(arguments.get(0))).allRows(), arguments));
        words.put("bulk_save_objects", arguments -> done(() -> session().bulkSave((Collection<?>) list(arguments, 0))));
        words.put("second_session", arguments -> workspace.secondSession());
        states(words);
        OF_ANY_SESSION.forEach(
                word -> words.put(word + "_in", inAnother(Objects.requireNonNull(words.get(word), word))));
    }

    private void states(Map<String, Word> words) {
        words.put("modified", arguments -> session().inspect(arguments.get(0)).isModified());
        words.put(
                "identity",
                arguments -> session()
                        .inspect(arguments.get(0))
                        .key()
                        .map(key -> key instanceof List<?> parts ? parts : List.of(key))
                        .orElse(null));
        words.put(
                "unloaded",
                arguments -> session().inspect(arguments.get(0)).unloaded().stream()
                        .sorted()
                        .toList());
        words.put(
                "flag_dirty",
                arguments -> done(() -> session().inspect(arguments.get(0)).flagDirty()));
        words.put(
                "set_attribute",
                arguments -> done(() ->
                        Attributes.set(Objects.requireNonNull(arguments.get(0)), arguments.text(1), arguments.get(2))));
    }

    private Word inAnother(Word word) {
        return arguments -> workspace.within(
                arguments.get(0, Session.class),
                () -> word.say(new Arguments(arguments.word(), arguments.from(1), arguments.named())));
    }

    private @Nullable Object bulk(io.aludel.sql.Dml statement, Arguments arguments) {
        return done(() -> Reflection.call(session(), "execute", statement, arguments.get(1)));
    }

    private static @Nullable Object done(Runnable work) {
        work.run();
        return null;
    }

    private static List<Object> list(Arguments arguments, int place) {
        return new ArrayList<>((List<?>) arguments.get(place, List.class));
    }

    private static Query<?> query(Arguments arguments, int place) {
        return SelectWords.query(arguments.get(place));
    }

    private @Nullable Object only(Query<?> query) {
        Object row = session().execute(query).one();
        return row instanceof Row values ? values.get(0) : row;
    }

    private List<Map<String, @Nullable Object>> mappings(Query<?> query) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Object each : session().execute(query).all()) {
            Row row = (Row) each;
            Map<String, @Nullable Object> values = new HashMap<>();
            row.keys().forEach(key -> values.put(key, row.get(key)));
            all.add(values);
        }
        return all;
    }

    /** Python's {@code del}, for which Java's objects have null and the empty collection. */
    static void forget(Arguments arguments) {
        Object object = Objects.requireNonNull(arguments.get(0));
        if (Attributes.get(object, arguments.text(1)) instanceof Collection<?> all) {
            all.clear();
        } else {
            Attributes.set(object, arguments.text(1), null);
        }
    }

    /** {@code :options [..]}. */
    static StatementOption[] options(Arguments arguments) {
        Object options = arguments.named("options");
        return options == null ? new StatementOption[0] : ((List<?>) options).toArray(StatementOption[]::new);
    }

    /** {@code :with_for_update true}, or a mapping of what is said of the lock; else null. */
    static @Nullable Lock lock(Arguments arguments) {
        Object given = arguments.named("with_for_update");
        if (given == null || Boolean.FALSE.equals(given)) {
            return null;
        }
        Map<String, @Nullable Object> said = new HashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> said.put(String.valueOf(name), value));
        }
        return SelectWords.lock(new Arguments("with_for_update", List.of(), said));
    }
}
