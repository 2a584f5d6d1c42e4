package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RowView;
import io.aludel.schema.Table;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.DmlNode;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Plans INSERT, UPDATE and DELETE whose RETURNING names entities, which become objects as those of a query do. Stateless. */
final class ReturnedEntities {
    private final Mappings mappings;
    private final RowView view;
    private final Dialect dialect;

    ReturnedEntities(Mappings mappings, Dialect dialect, RowView view) {
        this.mappings = mappings;
        this.view = view;
        this.dialect = dialect;
    }

    static boolean areAsked(DmlNode statement) {
        return statement.returning().stream().anyMatch(ReturnedEntities::isWhole);
    }

    /** An entity, or a value of several columns. */
    private static boolean isWhole(Expr column) {
        return column instanceof EntityColumns
                || (column instanceof AttributeRef && column.type().equals(SqlTypes.UNKNOWN));
    }

    QueryPlan plan(DmlNode statement, Shape shape) {
        boolean ownRows = statement instanceof InsertNode insert
                && insert.options().options().contains(OwnRows.OPTION);
        OrmResolver resolver = new OrmResolver(mappings, view, ownRows);
        List<Expr> asked = statement.returning();
        Map<EntityRef, LoadPlan> plans = new LoadPlanner(mappings, shape).plans(SelectNode.of(asked));
        FetchBuilder builder = new FetchBuilder(dialect, resolver, UnaryOperator.identity());
        List<QueryPlan.Item> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Expr column : asked) {
            if (column instanceof EntityColumns entity) {
                LoadPlan plan = Objects.requireNonNull(plans.get(entity.entity()), "no plan for an entity");
                items.add(new QueryPlan.Entity(builder.fetchAlone(plan, resolver.source(entity.entity())), Map.of()));
                names.add(plan.mapping().name());
            } else {
                items.add(SelectedValues.plan(column, mappings, builder, false));
                names.add(ColumnNames.of(column));
            }
        }
        Compiled compiled = dialect.compile(statement.withReturning(builder.columns()), shape, resolver);
        Set<Table> tables = new LinkedHashSet<>(TablesOf.statement(shape, mappings));
        return new QueryPlan(Plan.of(compiled, dialect), List.copyOf(items), List.copyOf(names), tables, false);
    }
}
