package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.SelectWords;
import io.aludel.conformance.Words;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.orm.Session;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.Dml;
import io.aludel.sql.Lock;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that act on the session, and those that observe its objects. */
final class SessionWords implements Words {
    private final Workspace workspace;

    SessionWords(Workspace workspace) {
        this.workspace = workspace;
    }

    private Session session() {
        return workspace.session();
    }

    @Override
    public void addTo(Map<String, Word> words) {
        objects(words);
        transactions(words);
        queries(words);
        observers(words);
        attributes(words);
        new SessionCalls(workspace).addTo(words);
        new QueryWords().addTo(words);
    }

    private static @Nullable Object done(Runnable work) {
        work.run();
        return null;
    }

    private void objects(Map<String, Word> words) {
        words.put("get", this::get);
        words.put(
                "add",
                arguments -> done(() -> {
                    session().add(arguments.get(0));
                    workspace.assignExpressions();
                }));
        words.put(
                "add_all",
                arguments -> done(() -> {
                    session().addAll((Collection<?>) arguments.get(0));
                    workspace.assignExpressions();
                }));
        Word statement = words.get("delete");
        words.put(
                "delete",
                arguments -> arguments.get(0) instanceof EntityWord && statement != null
                        ? statement.say(arguments)
                        : done(() -> session().delete(arguments.get(0))));
        words.put("merge", arguments -> {
            if (arguments.has("load") && !arguments.flag("load")) {
                return Reflection.call(session(), "merge", arguments.get(0), false);
            }
            return session().merge(Objects.requireNonNull(arguments.get(0)), SessionCalls.options(arguments));
        });
        words.put("refresh", arguments -> named(arguments, "refresh"));
        words.put("expire", arguments -> named(arguments, "expire"));
        words.put("expire_all", arguments -> done(session()::expireAll));
        words.put("expunge", arguments -> done(() -> session().expunge(arguments.get(0))));
        words.put("expunge_all", arguments -> Reflection.call(session(), "expungeAll"));
        words.put(
                "make_transient", arguments -> Reflection.callStatic(Session.class, "makeTransient", arguments.get(0)));
        words.put(
                "get_one",
                arguments ->
                        session().getOne(EntityWords.type(arguments.get(0)), Objects.requireNonNull(arguments.get(1))));
        words.put(
                "was_deleted", arguments -> session().inspect(arguments.get(0)).wasDeleted());
        words.put("object_session", arguments -> Session.of(arguments.get(0)).orElse(null));
        words.put(
                "make_transient_to_detached",
                arguments -> Reflection.call(session(), "makeTransientToDetached", arguments.get(0)));
        words.put(
                "is_modified",
                arguments -> arguments.has("include_collections")
                        ? session().isModified(arguments.get(0), arguments.flag("include_collections"))
                        : session().isModified(arguments.get(0)));
    }

    private @Nullable Object get(Arguments arguments) {
        Class<?> type = EntityWords.type(arguments.get(0));
        Object key = workspace.key(type, Objects.requireNonNull(arguments.get(1)));
        List<@Nullable Object> options = new ArrayList<>();
        if (arguments.has("options")) {
            options.addAll((List<?>) Objects.requireNonNull(arguments.named("options")));
        }
        if (arguments.flag("populate_existing")) {
            options.add(io.aludel.orm.Load.populateExisting());
        }
        Lock lock = SessionCalls.lock(arguments);
        if (options.isEmpty() && lock == null) {
            return session().get(type, key).orElse(null);
        }
        List<@Nullable Object> all = new ArrayList<>(List.of(type, key));
        if (lock != null) {
            all.add(lock);
        }
        all.addAll(options);
        return unwrapped(Reflection.call(session(), "get", all.toArray()));
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private @Nullable Object named(Arguments arguments, String method) {
        List<@Nullable Object> passed = new ArrayList<>();
        Object object = Objects.requireNonNull(arguments.get(0));
        passed.add(object);
        Lock lock = SessionCalls.lock(arguments);
        if (lock != null) {
            passed.add(lock);
        }
        for (Object name : arguments.from(1)) {
            for (Object each : name instanceof List<?> list ? list : List.of(Objects.requireNonNull(name))) {
                EntityWord entity = workspace.models().entity(object.getClass());
                Object attribute = Attributes.of(entity, String.valueOf(each));
                passed.add(attribute instanceof Attribute<?> ? attribute : each);
            }
        }
        return Reflection.call(session(), method, passed.toArray());
    }

    private void transactions(Map<String, Word> words) {
        words.put("flush", arguments -> {
            if (arguments.size() > 0) {
                return Reflection.call(session(), "flush", arguments.get(0));
            }
            return done(session()::flush);
        });
        words.put(
                "commit",
                arguments -> done(() -> {
                    if (arguments.size() > 0) {
                        Reflection.call(Objects.requireNonNull(arguments.get(0)), "commit");
                    } else {
                        session().commit();
                    }
                }));
        words.put(
                "rollback",
                arguments -> done(() -> {
                    if (arguments.size() > 0) {
                        Reflection.call(Objects.requireNonNull(arguments.get(0)), "rollback");
                    } else {
                        session().rollback();
                    }
                }));
        words.put("savepoint", arguments -> session().beginNested());
        words.put("begin_nested", arguments -> session().beginNested());
        words.put("begin", arguments -> Reflection.call(session(), "begin"));
        words.put("close", arguments -> done(session()::close));
        words.put("reset", arguments -> Reflection.call(session(), "reset"));
        words.put(
                "in_transaction",
                arguments -> Reflection.has(Session.class, "inTransaction")
                        ? Reflection.call(session(), "inTransaction")
                        : (Object) workspace.log().isInTransaction());
        words.put("in_nested_transaction", arguments -> Reflection.call(session(), "inNestedTransaction"));
    }

    private void queries(Map<String, Word> words) {
        words.put("scalars", arguments -> firsts(result(arguments).all()));
        words.put(
                "unique_scalars", arguments -> firsts(result(arguments).unique().all()));
        words.put("one", arguments -> first(result(arguments).one()));
        words.put(
                "one_or_none", arguments -> first(result(arguments).oneOrEmpty().orElse(null)));
        words.put("first", arguments -> first(result(arguments).first().orElse(null)));
        words.put("unique_one", arguments -> first(result(arguments).unique().one()));
        words.put("scalar", arguments -> first(result(arguments).first().orElse(null)));
        words.put("execute", this::execute);
        words.put("unique_execute", arguments -> rows(result(arguments).unique().all()));
        words.put(
                "count",
                arguments -> arguments.get(0) instanceof io.aludel.sql.Query<?>
                        ? null
                        : arguments.get(0) instanceof List<?> list
                                ? (Object) list.size()
                                : Reflection.call(Objects.requireNonNull(arguments.get(0)), "count"));
        words.put("wo_select", arguments -> Reflection.call(Objects.requireNonNull(arguments.get(0)), "select"));
        words.put("wo_insert", arguments -> Reflection.call(Objects.requireNonNull(arguments.get(0)), "insert"));
        words.put("wo_update", arguments -> Reflection.call(Objects.requireNonNull(arguments.get(0)), "update"));
        words.put("wo_delete", arguments -> Reflection.call(Objects.requireNonNull(arguments.get(0)), "delete"));
        words.put("query", arguments -> session().query(EntityWords.type(arguments.get(0))));
    }

    private Result<?> bulk(Arguments arguments) {
        return (Result<?>)
                Objects.requireNonNull(Reflection.call(session(), "execute", arguments.get(0), arguments.get(1)));
    }

    private Result<?> result(Arguments arguments) {
        if (arguments.size() > 1 && arguments.get(1) instanceof List<?>) {
            return bulk(arguments);
        }
        if (arguments.size() > 1 && arguments.get(1) instanceof Map<?, ?> only) {
            return (Result<?>)
                    Objects.requireNonNull(Reflection.call(session(), "execute", arguments.get(0), List.of(only)));
        }
        return session().execute(SelectWords.query(arguments.get(0)));
    }

    private static @Nullable Object first(@Nullable Object row) {
        return row instanceof Row values ? values.get(0) : row;
    }

    private static List<@Nullable Object> firsts(List<?> rows) {
        List<@Nullable Object> firsts = new ArrayList<>();
        rows.forEach(row -> firsts.add(first(row)));
        return firsts;
    }

    private @Nullable Object execute(Arguments arguments) {
        Object statement = arguments.get(0);
        if (statement instanceof io.aludel.conformance.Operands.TextPart || !(statement instanceof Dml dml)) {
            return arguments.size() > 1 && arguments.get(1) instanceof List<?>
                    ? rows(bulk(arguments).all())
                    : rows(result(arguments).all());
        }
        Object given = arguments.size() > 1 ? arguments.get(1) : null;
        MutationResult result = given != null
                ? (MutationResult) Objects.requireNonNull(Reflection.call(
                        session(), "execute", dml, given instanceof Map<?, ?> only ? List.of(only) : given))
                : session().execute(dml);
        return Map.of("rowcount", result.rowCount());
    }

    /** Rows as lists, single values too. */
    private static List<@Nullable Object> rows(List<?> rows) {
        List<@Nullable Object> lists = new ArrayList<>();
        for (Object row : rows) {
            lists.add(row instanceof Row values ? values : Collections.singletonList(row));
        }
        return lists;
    }

    private void observers(Map<String, Word> words) {
        words.put("state", arguments -> ObjectView.lifecycle(arguments.get(0)));
        words.put("loaded", arguments -> ObjectView.attributes(arguments.get(0), true));
        words.put("expired", arguments -> workspace.expired(arguments.get(0)));
        words.put("in_session", arguments -> session().contains(arguments.get(0)));
        words.put("dirty", arguments -> new ArrayList<>(session().dirty()));
        words.put("new_objects", arguments -> new ArrayList<>(session().newObjects()));
        words.put("deleted_objects", arguments -> new ArrayList<>(session().deleted()));
        words.put("identity_count", arguments -> workspace.identityCount());
        words.put("history", this::history);
        words.put("rows", arguments -> workspace.rows(arguments.text(0)));
        words.put("raw", arguments -> workspace.raw(arguments.text(0)));
        words.put("gc", arguments -> workspace.collectGarbage());
        words.put("has_identity", arguments -> {
            InstanceState state = ObjectView.state(arguments.get(0));
            return state != null && state.id() != null;
        });
    }

    private @Nullable Object history(Arguments arguments) {
        ManagedEntity object = ObjectView.managed(arguments.get(0));
        EntityWord entity = workspace.models().entity(object.getClass());
        var history = session().inspect(object).history((Attribute<?>)
                Objects.requireNonNull(Attributes.of(entity, arguments.text(1))));
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("added", history.added());
        shown.put("unchanged", history.unchanged());
        shown.put("deleted", history.deleted());
        return shown;
    }

    private void attributes(Map<String, Word> words) {
        words.put(
                "flag_modified",
                arguments ->
                        Reflection.call(session().inspect(arguments.get(0)), "flagModified", attribute(arguments)));
        words.put(
                "set_committed",
                arguments -> Reflection.call(
                        session().inspect(arguments.get(0)),
                        "setCommittedValue",
                        attribute(arguments),
                        arguments.get(2)));
        words.put("del_attr", arguments -> done(() -> SessionCalls.forget(arguments)));
    }

    private @Nullable Object attribute(Arguments arguments) {
        return Attributes.of(
                workspace.models().entity(ObjectView.managed(arguments.get(0)).getClass()), arguments.text(1));
    }
}
