package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Words;
import io.aludel.orm.OrmExecution;
import io.aludel.orm.Session;
import io.aludel.orm.SessionTransaction;
import io.aludel.orm.runtime.AttributeChange;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words that attach listeners, or begin to record events. */
final class HookWords implements Words {
    private static final List<String> SESSION = List.of(
            "after_begin",
            "before_flush",
            "after_flush",
            "after_flush_postexec",
            "before_commit",
            "after_commit",
            "after_rollback",
            "after_soft_rollback",
            "before_attach",
            "after_attach",
            "transient_to_pending",
            "pending_to_transient",
            "pending_to_persistent",
            "persistent_to_transient",
            "loaded_as_persistent",
            "persistent_to_deleted",
            "deleted_to_persistent",
            "deleted_to_detached",
            "persistent_to_detached",
            "detached_to_persistent");
    private static final List<String> TRANSACTIONS = List.of("after_transaction_create", "after_transaction_end");
    private static final List<String> MAPPER =
            List.of("before_insert", "after_insert", "before_update", "after_update", "before_delete", "after_delete");
    private static final List<String> INSTANCE = List.of("load", "refresh", "expire");
    private static final int MOST_ARGUMENTS = 6;

    private final Workspace workspace;

    HookWords(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("events", this::record);
        words.put("hook", this::hook);
        words.put("session_hook", this::hook);
        words.put("mapper_hook", this::objectHook);
        words.put("instance_hook", this::objectHook);
        words.put("attr_hook", this::attributeHook);
    }

    private @Nullable Object record(Arguments arguments) {
        workspace.events().begin();
        Listeners listeners = listeners();
        for (Object group : arguments.all()) {
            switch (String.valueOf(group)) {
                case "session" -> SESSION.forEach(event -> listeners.add(event, null, heard -> told(event, heard)));
                case "transactions" ->
                    TRANSACTIONS.forEach(event -> listeners.add(event, null, heard -> told(event, heard)));
                case "mapper" ->
                    workspace
                            .models()
                            .roots()
                            .forEach(type ->
                                    MAPPER.forEach(event -> listeners.add(event, type, heard -> told(event, heard))));
                case "instance" ->
                    workspace
                            .models()
                            .roots()
                            .forEach(type ->
                                    INSTANCE.forEach(event -> listeners.add(event, type, heard -> told(event, heard))));
                default -> throw new UnknownWord("events of group " + group);
            }
        }
        return null;
    }

    private @Nullable Object told(String event, List<@Nullable Object> heard) {
        StringBuilder told = new StringBuilder(event);
        for (Object argument : heard) {
            if (argument instanceof ManagedEntity entity) {
                told.append(' ').append(ObjectView.shown(entity));
            } else if (argument instanceof SessionTransaction transaction && TRANSACTIONS.contains(event)) {
                told.append(transaction.isNested() ? " nested" : " root");
            }
        }
        workspace.events().heard(told.toString());
        return null;
    }

    private Listeners listeners() {
        return new Listeners(workspace.session().events());
    }

    private @Nullable Object hook(Arguments arguments) {
        String event = text(arguments);
        Function<List<@Nullable Object>, @Nullable Object> function = function(arguments);
        String name = event.equals("do_orm_execute") ? "on_orm_execute" : event;
        listeners()
                .add(
                        name,
                        null,
                        heard -> function.apply(padded(heard.stream()
                                .map(argument -> argument instanceof OrmExecution execution
                                        ? new ShownExecution(execution)
                                        : argument)
                                .toList())));
        return null;
    }

    /** The reference's mapper listeners get the mapper, the connection and the object; those of instances the object first. */
    private @Nullable Object objectHook(Arguments arguments) {
        String event = text(arguments);
        Function<List<@Nullable Object>, @Nullable Object> function = function(arguments);
        Class<?> type = arguments.all().stream()
                .filter(EntityWord.class::isInstance)
                .map(EntityWords::type)
                .findFirst()
                .orElse(Object.class);
        arguments.flag("propagate"); // listeners of a class hear of its subclasses, too
        boolean mapper = MAPPER.contains(event);
        listeners().add(event, type, heard -> {
            Object object = heard.get(0);
            return function.apply(padded(mapper ? Arrays.asList(null, heard.get(1), object) : heard));
        });
        return null;
    }

    private @Nullable Object attributeHook(Arguments arguments) {
        String event = "on_" + text(arguments);
        Function<List<@Nullable Object>, @Nullable Object> function = function(arguments);
        Object attribute = arguments.all().stream()
                .filter(io.aludel.orm.metamodel.Attribute.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new UnknownWord("attr_hook without an attribute"));
        boolean returns = arguments.flag("retval");
        arguments.flag("propagate"); // listeners of an attribute hear of subclasses, too
        listeners().add(event, attribute, heard -> {
            if (heard.get(0) instanceof AttributeChange<?, ?> change) {
                return changed(change, function, returns);
            }
            Object returned = function.apply(padded(heard));
            return returns ? returned : heard.size() > 1 ? heard.get(1) : returned;
        });
        return null;
    }

    /** The reference's listeners get the object, the value and, of an attribute that is set, the old value. */
    @SuppressWarnings("unchecked") // the notation is not typed
    private static @Nullable Object changed(
            AttributeChange<?, ?> change,
            Function<List<@Nullable Object>, @Nullable Object> function,
            boolean returns) {
        boolean set = change.kind() == AttributeChange.Kind.SET;
        Object returned = function.apply(padded(
                set
                        ? Arrays.asList(
                                change.entity(), change.value(), change.old().orElse(null))
                        : Arrays.asList(change.entity(), change.value())));
        if (returns) {
            ((AttributeChange<Object, Object>) change).value(returned);
        }
        return null;
    }

    private static String text(Arguments arguments) {
        return arguments.all().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseThrow(() -> new UnknownWord("a hook without an event"));
    }

    @SuppressWarnings("unchecked") // functions of the notation take lists
    private static Function<List<@Nullable Object>, @Nullable Object> function(Arguments arguments) {
        return (Function<List<@Nullable Object>, @Nullable Object>) Objects.requireNonNull(arguments.all().stream()
                .filter(Function.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new UnknownWord("a hook without a function")));
    }

    private static List<@Nullable Object> padded(List<?> heard) {
        List<@Nullable Object> padded = new ArrayList<>(heard);
        padded.addAll(Collections.nCopies(Math.max(0, MOST_ARGUMENTS - heard.size()), null));
        return padded;
    }

    /** {@code st} of {@code do_orm_execute}. */
    private record ShownExecution(OrmExecution execution) implements Attributes.Observed, SpecialWords.SettableThing {
        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "statement" -> new ShownStatement(execution);
                case "session" -> execution.session();
                case "lazy_loaded_from" -> execution.lazyLoadedFrom().orElse(null);
                default -> Reflection.call(execution, Workspace.camel(name));
            };
        }

        @Override
        public void set(String name, @Nullable Object value) {
            if (!name.equals("statement")) {
                throw new UnknownWord("(set) of an execution's " + name);
            }
            if (value instanceof io.aludel.sql.Executable other) {
                execution.executable(other);
            }
        }
    }

    /** The statement of an execution, to which options can be added whatever it is; public for reflection. */
    public record ShownStatement(OrmExecution execution) {
        /** Adds loader options. */
        public ShownStatement options(StatementOption... options) {
            execution.options(options);
            return this;
        }
    }

    Session session() {
        return workspace.session();
    }
}
