package io.aludel.orm;

import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MemoryEvaluator.Evaluation;
import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ChangeNode;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings the objects of a session in step with an UPDATE or DELETE of many rows, in one of the ways of {@link Synchronization}. */
final class BulkSynchronizer {
    private final SessionContext session;

    BulkSynchronizer(SessionContext session) {
        this.session = session;
    }

    /**
     * What is known of an UPDATE or DELETE before it is executed.
     *
     * @param statement the statement to execute, which may give the keys of its rows back
     * @param keyColumns how many values at the end of each row that it gives back are the key
     * @param after what is done then, with the keys that came back
     */
    record Prepared(Statement statement, int keyColumns, After after) {
        static Prepared nothing(Statement statement) {
            return new Prepared(statement, 0, keys -> {});
        }
    }

    /** What is left to do once the statement was executed. */
    interface After {
        void with(List<@Nullable Object[]> keys);
    }

    Prepared prepare(
            Statement statement, Map<String, ? extends @Nullable Object> parameters, Synchronization synchronization) {
        if (synchronization == Synchronization.NONE
                || !(statement instanceof ChangeNode asked)
                || !(asked.table() instanceof EntityRef entity)) {
            return Prepared.nothing(statement);
        }
        EntityMapping mapping = session.mappings().get(entity.type());
        MemoryEvaluator evaluator = new MemoryEvaluator(mapping, entity, parameters);
        BulkChange change = new BulkChange(session, mapping, asked, evaluator);
        if (synchronization != Synchronization.FETCH) {
            Optional<Evaluation> condition = evaluator.evaluation(asked.where());
            if (condition.isPresent()) {
                List<Runnable> changes = evaluated(mapping, condition.get(), change);
                return new Prepared(statement, 0, keys -> changes.forEach(Runnable::run));
            }
            if (synchronization == Synchronization.EVALUATE) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_OPTION,
                        "the condition of this " + (statement instanceof DeleteNode ? "DELETE" : "UPDATE") + " of "
                                + mapping.name() + " cannot be evaluated in memory."
                                + "\n  Usually it has a function, a subquery, or attributes of another entity."
                                + "\n  Synchronize by FETCH, or not at all with NONE.");
            }
        }
        return fetch(mapping, entity, asked, parameters, change);
    }

    /** Judged by what objects hold before the statement, since rows that it gives back make objects that hold what it wrote. */
    private List<Runnable> evaluated(EntityMapping mapping, Evaluation condition, BulkChange change) {
        List<Runnable> changes = new ArrayList<>();
        for (ManagedEntity entity : session.identityMap().entities()) {
            InstanceState state = InstanceState.of(entity);
            if (mapping.type().isAssignableFrom(EntityMapping.of(state).type()) && !EntityMapping.isExpired(state)) {
                Object matches = condition.of(state);
                if (Boolean.TRUE.equals(matches)) {
                    changes.add(() -> change.apply(entity));
                } else if (matches == MemoryEvaluator.UNKNOWN) {
                    changes.add(() -> change.applyUncertain(entity));
                }
            }
        }
        return changes;
    }

    private Prepared fetch(
            EntityMapping mapping,
            EntityRef entity,
            ChangeNode statement,
            Map<String, ? extends @Nullable Object> parameters,
            BulkChange change) {
        List<Expr> key = RowKey.of(mapping, entity).parts();
        if (session.factory().engine().dialect().has(Feature.RETURNING)) {
            List<Expr> returning = new ArrayList<>(statement.returning());
            returning.addAll(key);
            return new Prepared(statement.withReturning(returning), key.size(), keys -> apply(mapping, keys, change));
        }
        SelectNode select = SelectNode.of(key).withFrom(List.of(entity)).withWhere(statement.where());
        EntityQuery query = session.runner().prepare(select);
        List<@Nullable Object[]> keys = query.rows(parameters);
        return new Prepared(statement, 0, returned -> apply(mapping, keys, change));
    }

    private void apply(EntityMapping mapping, List<@Nullable Object[]> keys, BulkChange change) {
        for (@Nullable Object[] key : keys) {
            ManagedEntity entity = session.identityMap().get(mapping, KeyMapping.compose(Arrays.asList(key)));
            if (entity != null) {
                change.apply(entity);
            }
        }
    }

    /** The paths that an UPDATE sets. */
    static Set<String> paths(@Nullable UpdateNode update) {
        Set<String> paths = new LinkedHashSet<>();
        for (Assignment assignment : update == null ? List.<Assignment>of() : update.assignments()) {
            if (assignment.column() instanceof AttributeRef attribute) {
                paths.add(attribute.path());
            }
        }
        return paths;
    }

    /** The attributes that an UPDATE changes. */
    static List<String> changed(List<Assignment> assignments) {
        List<String> names = new ArrayList<>();
        for (Assignment assignment : assignments) {
            if (assignment.column() instanceof AttributeRef attribute) {
                String name = AttributePath.of(attribute.path()).attribute();
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
