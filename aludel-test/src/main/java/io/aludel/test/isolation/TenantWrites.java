package io.aludel.test.isolation;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.update;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.Session;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a tenant tries to write of an entity where the rows are another one's. One thread. */
final class TenantWrites {
    private final EntityMapping mapping;
    private final OtherTenant other;

    TenantWrites(EntityMapping mapping, OtherTenant other) {
        this.mapping = mapping;
        this.other = other;
    }

    /** Does something with each of the other tenant's objects, as far as it is not refused. */
    void each(Session session, Consumer<Object> work) {
        other.objects()
                .forEach(object -> TenantWatch.attempt(session, () -> {
                    work.accept(object);
                    session.flush();
                }));
    }

    /** Updates many rows to the values of the other tenant's objects. */
    void updating(Session session) {
        for (BasicMapping basic : changeable()) {
            for (Object object : other.objects()) {
                Object value = basic.value((ManagedEntity) object);
                if (value != null) {
                    TenantWatch.attempt(
                            session,
                            () -> session.execute(update(mapping.type())
                                    .set(path(basic), value)
                                    .allRows()));
                }
            }
        }
    }

    /** The same row by row. */
    void updatingByKeys(Session session) {
        for (BasicMapping basic : changeable()) {
            for (Object object : other.objects()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (AttributeMapping key : mapping.key().attributes()) {
                    row.put(key.name(), ((ManagedEntity) object).$aludel$get(key.number()));
                }
                row.put(basic.name(), basic.value((ManagedEntity) object));
                TenantWatch.attempt(session, () -> session.execute(update(mapping.type()), List.of(row)));
            }
        }
    }

    /** Updates or inserts rows with the keys of the other tenant's. */
    <E> void upserting(Session session, Class<E> type) {
        each(session, object -> session.upsertAll(type, List.of(type.cast(object))));
    }

    /** Deletes all rows of the entity. */
    void deleting(Session session) {
        TenantWatch.attempt(
                session, () -> session.execute(delete(mapping.type()).allRows()));
    }

    /** Deletes all rows of its tables, past the entity. */
    void deletingFromTables(Session session) {
        for (Table each : mapping.tables()) {
            TenantWatch.attempt(session, () -> session.execute(delete(each).allRows()));
        }
    }

    /** Inserts a row that says it is the other tenant's. */
    void inserting(Session session) {
        try {
            session.execute(
                    insert(mapping.type()), List.of(Map.of(other.attribute().name(), other.tenant())));
        } catch (AludelException refused) {
            if (refused.code() == ErrorCode.OTHER_TENANT) {
                return;
            }
            throw refused;
        }
        throw TenantWatch.seen("a row was inserted for the other tenant");
    }

    private List<BasicMapping> changeable() {
        return mapping.basics().stream()
                .filter(basic -> !basic.isComponent()
                        && !basic.description().isId()
                        && !basic.description().isVersion()
                        && basic != other.attribute()
                        && mapping.column(basic.name()) == basic)
                .toList();
    }

    private Expression<Object> path(BasicMapping basic) {
        var type = basic.column().type();
        return OtherTenant.cast(
                Expressions.of(new AttributeRef(EntityRef.of(mapping.type()), basic.name(), type), type));
    }
}
