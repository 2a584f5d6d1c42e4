package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.annotation.Cascade;
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

    /**
     * Deletes an object's row for good, and those that deletions cascade to: rows that are marked, and objects that the next flush would
     * mark, among them.
     */
    void purge(ManagedEntity object) {
        checkHasNotLeft(object);
        Set<InstanceState> before = new LinkedHashSet<>();
        session.tenants().withDeleted(() -> {
            if (!session.work().deleted().isEmpty()) {
                session.flushing().suspended(() -> keepReached(object));
            }
            before.addAll(session.work().deleted());
            session.objects().delete(object);
            return null;
        });
        for (InstanceState state : session.work().deleted()) {
            if (!before.contains(state)) {
                session.work().purged().add(state);
            }
        }
    }

    /** An object whose row was marked by a flush is in no session any more. */
    private void checkHasNotLeft(ManagedEntity object) {
        InstanceState state = object.$aludel$state();
        EntityMapping mapping = session.mappings().get(object.getClass());
        if (state != null && state.wasDeleted() && mapping.softDeletion() != null) {
            throw new InvalidRequestException(
                    ErrorCode.ILLEGAL_STATE,
                    state + " left the session when its row was deleted, so it cannot be purged." + find(mapping));
        }
    }

    /** Lets go what was to be deleted, so that all of it is deleted for good. */
    private Boolean keepReached(ManagedEntity object) {
        keep(object);
        CascadeWalk.reached(Cascade.DELETE, object, session.mappings())
                .forEach(reached -> keep((ManagedEntity) reached));
        return Boolean.TRUE;
    }

    private void keep(ManagedEntity object) {
        InstanceState state = object.$aludel$state();
        if (state != null) {
            session.work().keep(state);
        }
    }

    private static String find(EntityMapping mapping) {
        return "\n  Find it first: session.get(" + mapping.name() + ".class, key, includeDeleted()).";
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
                            + find(mapping));
        }
        session.work().keep(state);
        state.beforeRead(deletion.attribute().number());
        AttributeHooks.write(object, deletion.attribute().number(), deletion.living());
    }
}
