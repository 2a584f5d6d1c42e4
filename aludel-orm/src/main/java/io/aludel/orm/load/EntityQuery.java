package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Plan;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ObjectValue;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.ast.DmlNode;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.type.Codec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a session on its way: shape, plan, values, rows. Single use, one thread; made by {@link QueryRunner}.
 */
public final class EntityQuery {
    private final LoadSession session;
    private final LazyLoader loader;
    private final Shape shape;
    private final QueryPlan plan;
    private final Overwriting overwriting;

    EntityQuery(Statement statement, LoadSession session, LazyLoader loader, Dialect dialect) {
        this.session = session;
        this.loader = loader;
        this.shape = Shape.of(statement);
        this.overwriting = overwriting(statement);
        this.plan = shape.cacheable()
                ? session.plans().get(shape.key(), () -> plan(statement, dialect))
                : plan(statement, dialect);
    }

    private static Overwriting overwriting(Statement statement) {
        if (StatementOptions.of(statement).contains(PopulateExisting.OPTION)) {
            return Overwriting.everything();
        }
        boolean upserts =
                statement instanceof InsertNode insert && !insert.conflicts().isEmpty();
        return upserts ? Overwriting.rows() : Overwriting.NONE;
    }

    private QueryPlan plan(Statement statement, Dialect dialect) {
        if (statement instanceof SelectNode select) {
            RowView view = IncludeDeleted.view(session.view(), select.options());
            return new QueryPlanner(session.mappings(), dialect, view).plan(select, shape);
        }
        if (statement instanceof DmlNode dml && ReturnedEntities.areAsked(dml)) {
            return new ReturnedEntities(session.mappings(), dialect, session.view()).plan(dml, shape);
        }
        RowView view = IncludeDeleted.view(session.view(), StatementOptions.of(statement));
        boolean ownRows = statement instanceof InsertNode insert
                && insert.options().options().contains(OwnRows.OPTION);
        OrmResolver resolver = new OrmResolver(session.mappings(), view, ownRows);
        Compiled compiled = dialect.compile(SpreadChanges.rewritten(statement, resolver), shape, resolver);
        List<QueryPlan.Item> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Compiled.ResultColumn column : compiled.columns()) {
            Codec<?> codec = dialect.codec(column.type());
            items.add(new QueryPlan.Value(items.size() + 1, codec));
            names.add(column.name());
        }
        Set<Table> tables = new LinkedHashSet<>(TablesOf.statement(shape, session.mappings()));
        return new QueryPlan(Plan.of(compiled, dialect), List.copyOf(items), List.copyOf(names), tables, false);
    }

    /** The tables that the statement reads or writes. */
    public Set<Table> tables() {
        return plan.tables();
    }

    /** What the values of a row are called. */
    public List<String> names() {
        return plan.names();
    }

    /** The SQL. */
    public Plan plan() {
        return plan.statement();
    }

    /**
     * The values of the parameters.
     *
     * @param parameters those that execution supplies, by name
     */
    public @Nullable Object[] values(Map<String, ? extends @Nullable Object> parameters) {
        @Nullable Object[] values = shape.values(parameters);
        for (int index = 0; index < values.length; index++) {
            if (values[index] instanceof ManagedEntity entity) {
                values[index] = keyOf(entity);
            } else if (values[index] instanceof ObjectValue value) {
                values[index] = value.value();
            }
        }
        return values;
    }

    private @Nullable Object keyOf(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        EntityMapping mapping = session.mappings().get(entity.getClass());
        return state != null && state.id() != null ? state.id() : mapping.keyOf(entity);
    }

    /**
     * Executes the statement and makes something of each row.
     *
     * @param form gets the values of a row, in an array that it must not keep
     */
    public <T extends @Nullable Object> List<T> rows(
            Map<String, ? extends @Nullable Object> parameters, Function<@Nullable Object[], T> form) {
        @Nullable Object[] values = values(parameters);
        return assembler(values).read(values, form);
    }

    /**
     * Executes the statement and reads all rows.
     *
     * @param executed what is done before objects are made of the rows
     */
    public List<@Nullable Object[]> rows(Map<String, ? extends @Nullable Object> parameters, Runnable executed) {
        @Nullable Object[] values = values(parameters);
        return assembler(values).read(values, executed, row -> row.clone());
    }

    /** Executes the statement and reads all rows, with everything that its options ask for. */
    public List<@Nullable Object[]> rows(Map<String, ? extends @Nullable Object> parameters) {
        @Nullable Object[] values = values(parameters);
        return assembler(values).read(values);
    }

    /**
     * Executes the statement and reads rows in portions, as they are asked for; objects of a portion know each other, and what the options
     * load after the rows is loaded for each portion.
     *
     * @param size how many rows a portion has
     * @throws InvalidRequestException when a collection is joined, or loaded by a subquery
     */
    public <T extends @Nullable Object> RowStream<T> stream(
            Map<String, ? extends @Nullable Object> parameters, int size, Function<@Nullable Object[], T> form) {
        if (plan.repeatsRows() || plan.loadsBySubquery()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "rows cannot be read in portions when collections are loaded by joinedload or subqueryload:"
                            + " a portion might end within an object."
                            + "\n  Load them by selectinload, which works portion by portion.");
        }
        @Nullable Object[] values = values(parameters);
        return assembler(values).stream(values, size, form);
    }

    private RowAssembler assembler(@Nullable Object[] values) {
        return new RowAssembler(plan, session, loader.relationships(), overwriting, values);
    }
}
