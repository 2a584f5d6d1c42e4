package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.IncludeDeleted;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.SoftDeletion;
import io.aludel.orm.runtime.AttributeHooks;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What deleting means where rows stay, marked. Belongs to one session; one thread at a time. */
final class SoftDeletes {
    private final SessionContext session;

    SoftDeletes(SessionContext session) {
        this.session = session;
    }

    /** A DELETE of many rows as the UPDATE that marks them; other statements as they are. */
    static Statement marking(Statement statement, Mappings mappings) {
        if (!(statement instanceof DeleteNode delete) || !(delete.table() instanceof EntityRef entity)) {
            return statement;
        }
        if (delete.options().options().contains(Purge.OPTION)) {
            return delete.withOptions(delete.options().withOptions(List.of(IncludeDeleted.OPTION)));
        }
        SoftDeletion deletion = mappings.get(entity.type()).softDeletion();
        if (deletion == null) {
            return statement;
        }
        if (!delete.using().isEmpty()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "a DELETE of " + entity.type().getSimpleName()
                            + " marks its rows, and names other tables beside it."
                            + "\n  Ask for them in a subquery, or delete the rows for good: options(purge()).");
        }
        var type = deletion.attribute().column().type();
        Expr mark = new AttributeRef(entity, deletion.attribute().name(), type);
        return new UpdateNode(
                entity,
                List.of(new Assignment(mark, Bind.of(deletion.mark(Instant.now()), type))),
                delete.where() == null && delete.allRows() ? Constant.TRUE : delete.where(),
                delete.allRows(),
                delete.returning(),
                delete.options());
    }

    /** Deletes an object's row for good, and those that deletions cascade to, marked ones among them. */
    void purge(ManagedEntity object) {
        Set<InstanceState> before = new LinkedHashSet<>(session.work().deleted());
        session.tenants().withDeleted(() -> {
            session.objects().delete(object);
            return null;
        });
        for (InstanceState state : session.work().deleted()) {
            if (!before.contains(state)) {
                session.work().purged().add(state);
            }
        }
    }

    /** Takes the mark away. */
    void restore(ManagedEntity object) {
        InstanceState state = object.$aludel$state();
        EntityMapping mapping = session.mappings().get(object.getClass());
        SoftDeletion deletion = mapping.softDeletion();
        if (deletion == null) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    mapping + " is not mapped with @SoftDelete, so a deleted row is gone."
                            + "\n  Undo the deletion with rollback(), or add the object again.");
        }
        if (state == null || state.owner() != session || state.lifecycle() != Lifecycle.PERSISTENT) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    "only an object of this session can be restored, not " + (state == null ? "a new one" : state) + "."
                            + "\n  Find it first: session.get(" + mapping.name()
                            + ".class, key, includeDeleted()).");
        }
        session.work().keep(state);
        state.beforeRead(deletion.attribute().number());
        AttributeHooks.write(object, deletion.attribute().number(), deletion.living());
    }
}
