package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.Shape;
import io.aludel.engine.Result;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.orm.load.LoadCause;
import io.aludel.orm.load.StatementOptions;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOption;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.DmlNode;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a session is about to execute, as {@link SessionEvents#onOrmExecute} shows it. The listener may replace the
 * statement, its options and its parameters, or answer in its place. One thread; not to be kept.
 *
 * <pre>{@code
 * sessions.events().onOrmExecute(execution -> {
 *     if (execution.isSelect() && !execution.isColumnLoad()) {
 *         execution.options(withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull()));
 *     }
 * });
 * }</pre>
 */
public final class OrmExecution {
    /** Why a statement is executed. */
    public enum Cause {
        /** The application executes it. */
        STATEMENT,
        /** A relationship is loaded, at its first touch or after the rows of a query. */
        RELATIONSHIP_LOAD,
        /** Columns of an object that is here are loaded: it was expired, is refreshed, or a lazy column was touched. */
        COLUMN_LOAD
    }

    private final SessionContext context;
    private final Cause cause;
    private @Nullable Object lazyLoadedFrom;
    private @Nullable String relationship;
    private final List<StatementOption> added = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters;
    private final Work work;
    private final List<Consumer<OrmExecution>> waiting = new ArrayList<>();
    private Executable executable;
    private ExecutionOptions chosen;
    private boolean loading;
    private @Nullable Result<?> answer;
    private List<? extends Map<String, ? extends @Nullable Object>> rows = List.of();

    OrmExecution(
            SessionContext context,
            Cause cause,
            Executable executable,
            Map<String, ? extends @Nullable Object> parameters,
            Work work) {
        this.context = context;
        this.cause = cause;
        this.executable = executable;
        this.chosen = executable.executionOptions();
        this.parameters = new LinkedHashMap<>(executable.parameters());
        this.parameters.putAll(parameters);
        this.work = work;
    }

    /** With rows of values, for each of which the statement is executed. */
    OrmExecution withRows(List<? extends Map<String, ? extends @Nullable Object>> given) {
        rows = given;
        return this;
    }

    /** The loading of objects by keys, as a SELECT of their entity. */
    static OrmExecution ofLoad(
            SessionContext context,
            LoadCause cause,
            EntityMapping target,
            @Nullable RelationshipMapping relationship,
            @Nullable InstanceState owner,
            List<ApplicationOption> carried) {
        Cause told = switch (cause) {
            case KEY -> Cause.STATEMENT;
            case COLUMNS -> Cause.COLUMN_LOAD;
            case RELATIONSHIP -> Cause.RELATIONSHIP_LOAD;
        };
        EntityRef entity = EntityRef.of(target.type());
        SelectNode select = SelectNode.of(List.of(new EntityColumns(entity)))
                .withFrom(List.of(entity))
                .withOptions(List.copyOf(carried));
        Executable statement = new RewrittenQuery<>(select, 1, ExecutionOptions.NONE, Map.of());
        OrmExecution execution =
                new OrmExecution(context, told, statement, Map.of(), (same, values) -> Result.of(List.of()));
        execution.loading = true;
        execution.lazyLoadedFrom = owner == null ? null : owner.get();
        execution.relationship = relationship == null ? null : relationship.toString();
        return execution;
    }

    /** What executes a statement in the end. */
    interface Work {
        Result<?> execute(Executable statement, Map<String, ? extends @Nullable Object> parameters);
    }

    /** Asks the listeners, and executes unless one of them has answered. */
    Result<?> run() {
        context.teller().events().<Consumer<OrmExecution>>each(EventKind.ORM_EXECUTE, waiting::add);
        return proceed();
    }

    /** Asks the listeners; for loads, whose rows only the loader can read. */
    OrmExecution ask() {
        context.teller()
                .events()
                .<Consumer<OrmExecution>>each(EventKind.ORM_EXECUTE, listener -> listener.accept(this));
        return this;
    }

    private Result<?> proceed() {
        while (!waiting.isEmpty()) {
            waiting.remove(0).accept(this);
            Result<?> given = answer;
            if (given != null) {
                answer = null;
                return given;
            }
        }
        return work.execute(chosen(), parameters);
    }

    /** The statement with what listeners have chosen about its execution. */
    private Executable chosen() {
        if (chosen.equals(executable.executionOptions()) || executable instanceof EntityStatement<?>) {
            return executable;
        }
        return rewritten(statement());
    }

    /** The session. */
    public Session session() {
        return context.session();
    }

    /** Why the statement is executed. */
    public Cause cause() {
        return cause;
    }

    /** The statement, as earlier listeners left it. */
    public Executable executable() {
        return executable;
    }

    /** Executes another statement in place of this one; it has to yield rows of the same kind. */
    public void executable(Executable other) {
        executable = requireNonNull(other, "other");
        chosen = chosen.with(other.executionOptions());
        parameters.putAll(other.parameters());
    }

    /** The tree of the statement. */
    public Statement statement() {
        return executable.statement();
    }

    /** Adds loader options, such as criteria; they hold for what is loaded later from these objects, too. */
    public void options(StatementOption... more) {
        added.addAll(List.of(more));
        Statement given = statement();
        Statement changed = StatementOptions.add(given, List.of(more));
        if (changed != given) {
            executable = rewritten(changed);
        }
    }

    /**
     * The options of one kind that the application gave to the statement, or to the one whose objects load something now.
     *
     * @param type their class, or {@code ApplicationOption.class} for all
     */
    public <O extends ApplicationOption> List<O> applicationOptions(Class<O> type) {
        List<StatementOption> all =
                new ArrayList<>(loading ? List.of() : context.options().loading());
        all.addAll(StatementOptions.of(statement()));
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The options that listeners have added. */
    public List<StatementOption> addedOptions() {
        return Collections.unmodifiableList(added);
    }

    private Executable rewritten(Statement changed) {
        int arity = executable instanceof Query<?> query ? query.arity() : 0;
        return new RewrittenQuery<>(changed, arity, chosen, executable.parameters());
    }

    /** What was chosen about the execution. */
    public ExecutionOptions executionOptions() {
        return chosen;
    }

    /** Chooses something about the execution. */
    public <V> void option(ExecutionOption<V> option, V value) {
        chosen = chosen.with(option, value);
    }

    /** The parameters by name. */
    public Map<String, @Nullable Object> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** Gives a parameter a value. */
    public void parameter(String name, @Nullable Object value) {
        parameters.put(name, value);
    }

    /** Whether the statement comes with rows of values, for each of which it is executed. */
    public boolean isExecuteMany() {
        return !rows.isEmpty();
    }

    /** The rows of values that came with the statement; empty for an execution with one set of parameters. */
    public List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(Collections.unmodifiableMap(new LinkedHashMap<>(row))));
        return Collections.unmodifiableList(all);
    }

    /** Whether rows are read, and not by text. */
    public boolean isSelect() {
        return statement() instanceof QueryNode && !(statement() instanceof TextNode);
    }

    /** Whether it is an INSERT. */
    public boolean isInsert() {
        return statement() instanceof InsertNode;
    }

    /** Whether it is an UPDATE. */
    public boolean isUpdate() {
        return statement() instanceof UpdateNode;
    }

    /** Whether it is a DELETE. */
    public boolean isDelete() {
        return statement() instanceof DeleteNode;
    }

    /** Whether it is text. */
    public boolean isText() {
        return statement() instanceof TextNode;
    }

    /** Whether it mentions entities; otherwise it is a statement over tables, or text. */
    public boolean isOrmStatement() {
        return cause != Cause.STATEMENT || !entities().isEmpty();
    }

    /** Whether a relationship is loaded. */
    public boolean isRelationshipLoad() {
        return cause == Cause.RELATIONSHIP_LOAD;
    }

    /** Whether columns of an object that is here are loaded. */
    public boolean isColumnLoad() {
        return cause == Cause.COLUMN_LOAD;
    }

    /** The entities that the statement mentions, in order; the first is the one that it is about. */
    public Set<Class<?>> entities() {
        Set<Class<?>> found = new LinkedHashSet<>();
        target(statement()).ifPresent(entity -> found.add(entity.type()));
        for (Object part : Shape.of(statement()).key().parts()) {
            if (part instanceof Class<?> type && context.mappings().find(type) != null) {
                found.add(type);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /**
     * What is asked, as a key for caches: equal for executions that the same database would answer with the same rows. It has the
     * statement and its values, its options and those of the session, the tenant, and whether all tenants are meant.
     */
    public Object question() {
        return Question.of(context, statement(), parameters);
    }

    /** The entity whose rows are read or changed. */
    public Optional<Class<?>> entity() {
        return entities().stream().findFirst();
    }

    private static Optional<EntityRef> target(Statement statement) {
        return statement instanceof DmlNode dml && dml.target() instanceof EntityRef entity
                ? Optional.of(entity)
                : Optional.empty();
    }

    /** The object whose unloaded relationship or column was touched. */
    public Optional<Object> lazyLoadedFrom() {
        return Optional.ofNullable(lazyLoadedFrom);
    }

    /** The relationship that is loaded: {@code User.posts}. */
    public Optional<String> relationship() {
        return Optional.ofNullable(relationship);
    }

    /**
     * Executes the statement as it is now, after the listeners that follow this one. What the listener gives to {@link #answer} is what
     * the application gets.
     *
     * @throws InvalidRequestException when a relationship or columns are loaded, which only the session can do
     */
    public Result<?> invoke() {
        requireStatement("executed by a listener");
        return proceed();
    }

    /**
     * Answers in place of the statement, which is not executed; listeners after this one are not asked.
     *
     * @param result rows of the kind that the statement yields
     * @throws InvalidRequestException when a relationship or columns are loaded
     */
    public void answer(Result<?> result) {
        requireStatement("answered by a listener");
        answer = requireNonNull(result, "result");
    }

    private void requireStatement(String what) {
        if (loading) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the loading of " + (relationship == null ? "objects by key" : relationship) + " cannot be " + what
                            + "."
                            + "\n  Ask isRelationshipLoad() and isColumnLoad() first; options(..) works for loads, too.");
        }
    }

    /** A statement that a listener has changed. */
    private record RewrittenQuery<T>(
            Statement statement, int arity, ExecutionOptions executionOptions, Map<String, @Nullable Object> parameters)
            implements Query<T> {}
}
