package io.aludel.orm;

import io.aludel.orm.load.EntityQuery;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings objects in step with an UPDATE or DELETE of many rows: fetches the keys of the rows before, when the session holds objects of
 * that entity at all. SQLAlchemy calls this {@code synchronize_session="fetch"}.
 */
final class BulkSynchronizer {
    private final SessionContext session;

    BulkSynchronizer(SessionContext session) {
        this.session = session;
    }

    /** What is left to do once the statement was executed. */
    interface Pending {
        void after();
    }

    Pending before(Statement statement) {
        if (statement instanceof UpdateNode update && update.table() instanceof EntityRef entity) {
            List<InstanceState> matched = matched(entity, update.table(), update.where());
            return () -> matched.forEach(state -> expire(state, update.assignments()));
        }
        if (statement instanceof DeleteNode delete && delete.table() instanceof EntityRef entity) {
            List<InstanceState> matched = matched(entity, delete.table(), delete.where());
            return () -> matched.forEach(session::removed);
        }
        return () -> {};
    }

    private List<InstanceState> matched(EntityRef entity, From table, @Nullable Expr where) {
        EntityMapping mapping = session.mappings().get(entity.type());
        List<InstanceState> matched = new ArrayList<>();
        if (session.identityMap().states(mapping).isEmpty()) {
            return matched;
        }
        List<Expr> key = new ArrayList<>();
        for (AttributeMapping attribute : mapping.key().attributes()) {
            String path = attribute.name();
            key.add(new AttributeRef(
                    entity, path, mapping.keyColumns().get(key.size()).type()));
        }
        SelectNode select = SelectNode.of(key).withFrom(List.of(table)).withWhere(where);
        EntityQuery query = session.runner().prepare(select);
        for (@Nullable Object[] row : query.rows(Map.of())) {
            InstanceState state = session.identityMap().get(mapping, KeyMapping.compose(Arrays.asList(row)));
            if (state != null) {
                matched.add(state);
            }
        }
        return matched;
    }

    private void expire(InstanceState state, List<Assignment> assignments) {
        EntityMapping mapping = EntityMapping.of(state);
        for (Assignment assignment : assignments) {
            if (assignment.column() instanceof AttributeRef attribute) {
                String path = attribute.path();
                int dot = path.indexOf('.');
                session.expiry().expire(state, List.of(mapping.attribute(dot < 0 ? path : path.substring(0, dot))));
            }
        }
    }
}
