package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.LazyFact;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what one object lacks of its row, and nothing that it has. One thread; one for each session. */
final class MissingColumns {
    private final LoadSession session;
    private final Dialect dialect;

    MissingColumns(LoadSession session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Compared by content. */
    private record Key(EntityMapping mapping, List<ValueMapping> missing) {}

    /** A statement for some columns, and where they stand. */
    private record ColumnsPlan(Plan statement, EntityFetch fetch) {}

    /**
     * What is read together with an attribute: all that the object lacks when the attribute is usually read with the row, its group when
     * it is read later.
     */
    static List<ValueMapping> with(ValueMapping wanted, InstanceState state, LoadPlan plan) {
        LazyFact lazy = wanted.description().fact(LazyFact.class);
        boolean usual = plan.loads(wanted);
        List<ValueMapping> missing = new ArrayList<>();
        for (ValueMapping value : EntityMapping.of(state).values()) {
            LazyFact other = value.description().fact(LazyFact.class);
            boolean sameGroup = lazy != null
                    && other != null
                    && !lazy.group().isEmpty()
                    && lazy.group().equals(other.group());
            boolean together = value == wanted || (usual ? plan.loads(value) : sameGroup);
            if (together && !state.isLoaded(value.number())) {
                missing.add(value);
            }
        }
        return missing;
    }

    /** Reads attributes of an object; whether its row is still there. */
    boolean read(InstanceState state, List<ValueMapping> missing) {
        EntityMapping mapping = EntityMapping.of(state);
        Object id = state.id();
        if (id == null) {
            return false;
        }
        ColumnsPlan plan =
                session.plans().other(new Key(mapping, missing), ColumnsPlan.class, () -> plan(mapping, missing));
        try (Cursor cursor = session.open(plan.statement(), KeyMapping.parts(id).toArray(), 0)) {
            if (!cursor.next()) {
                return false;
            }
            LoadObserver observer = session.observer();
            if (observer != null) {
                Set<String> names = new LinkedHashSet<>();
                missing.forEach(value -> names.add(value.name()));
                observer.refreshed(state, names);
            }
            ResultRow row = new ResultRow(cursor, plan.fetch());
            row.onlyMissingOf(state);
            state.entity().$aludel$hydrate(row);
            missing.forEach(value -> state.setLoaded(value.number()));
            return true;
        }
    }

    private ColumnsPlan plan(EntityMapping mapping, List<ValueMapping> missing) {
        EntityRef entity = EntityRef.of(mapping.type());
        OrmResolver resolver = new OrmResolver(session.mappings());
        FetchBuilder builder = new FetchBuilder(dialect, resolver, expression -> expression);
        EntityFetch fetch = builder.some(session.plans().defaultPlan(mapping), resolver.source(entity), missing);
        Expr where = null;
        for (Column<?> column : mapping.keyColumns()) {
            Expr key = resolver.source(entity).column(column);
            where = Conditions.and(where, Conditions.equal(key, Bind.of(null, column.type())));
        }
        SelectNode select =
                SelectNode.of(builder.columns()).withFrom(List.of(entity)).withWhere(where);
        return new ColumnsPlan(Plan.of(dialect.compile(select, Shape.of(select), resolver), dialect), fetch);
    }
}
