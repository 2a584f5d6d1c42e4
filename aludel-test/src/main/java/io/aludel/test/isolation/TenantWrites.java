package io.aludel.test.isolation;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.update;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.Session;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import java.util.ArrayList;
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

    /** The same with other values in each of them, so that a row shows that it was written. */
    void eachChanged(Session session, Consumer<Object> work) {
        changed()
                .forEach(object -> TenantWatch.attempt(session, () -> {
                    work.accept(object);
                    session.flush();
                }));
    }

    /** The other tenant's objects, one at a time with one value of the next one. */
    private List<Object> changed() {
        List<Object> changed = new ArrayList<>();
        for (BasicMapping basic : changeable()) {
            List<Object> objects = other.objects();
            List<@Nullable Object> values = next(basic, objects);
            for (int index = 0; index < objects.size(); index++) {
                Object value = values.get(index);
                if (value != null) {
                    basic.set((ManagedEntity) objects.get(index), value);
                    changed.add(objects.get(index));
                }
            }
        }
        return changed.isEmpty() ? other.objects() : changed;
    }

    /** For each object the value that the one after it has; the first follows the last. */
    private static List<@Nullable Object> next(BasicMapping basic, List<Object> objects) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            values.add(basic.value((ManagedEntity) objects.get((index + 1) % objects.size())));
        }
        return values;
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
            List<Object> objects = other.objects();
            List<@Nullable Object> values = next(basic, objects);
            for (int index = 0; index < objects.size(); index++) {
                Object object = objects.get(index);
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (AttributeMapping key : mapping.key().attributes()) {
                    row.put(key.name(), ((ManagedEntity) object).$aludel$get(key.number()));
                }
                row.put(basic.name(), values.get(index));
                TenantWatch.attempt(session, () -> session.execute(update(mapping.type()), List.of(row)));
            }
        }
    }

    /** Updates or inserts rows with the keys of the other tenant's. */
    <E> void upserting(Session session, Class<E> type) {
        Expression<?>[] key = key();
        eachChanged(session, object -> session.upsertAll(type, List.of(type.cast(object)), key));
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

    private Expression<?>[] key() {
        List<Expression<?>> key = new ArrayList<>();
        for (AttributeMapping attribute : mapping.key().attributes()) {
            if (attribute instanceof CompositeMapping composite) {
                composite.components().forEach(part -> key.add(path(attribute.name() + "." + part.name(), part)));
            } else if (attribute instanceof BasicMapping basic) {
                key.add(path(basic));
            }
        }
        return key.toArray(Expression[]::new);
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
        return path(basic.name(), basic);
    }

    private Expression<Object> path(String path, BasicMapping basic) {
        var type = basic.column().type();
        return OtherTenant.cast(Expressions.of(new AttributeRef(EntityRef.of(mapping.type()), path, type), type));
    }
}
