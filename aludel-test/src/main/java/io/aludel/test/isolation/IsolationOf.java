package io.aludel.test.isolation;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Executes the statements of one entity as a tenant and looks at what it sees and touches of another. Each test by itself; one thread. */
final class IsolationOf {
    private final EntityMapping mapping;
    private final OtherTenant other;
    private final TenantWatch watch;
    private final TenantWrites writes;

    IsolationOf(SessionFactory sessions, EntityMapping mapping, Object own, Object other) {
        this.mapping = mapping;
        this.other = new OtherTenant(sessions, other, mapping);
        this.watch = new TenantWatch(sessions, own, watched(sessions, other));
        this.writes = new TenantWrites(mapping, this.other);
    }

    /** The rows of the entity, and those of the entities that it is related to, where what goes wrong shows most often. */
    private List<OtherTenant> watched(SessionFactory sessions, Object tenant) {
        Set<EntityMapping> related = new LinkedHashSet<>();
        for (int number = 0; number < mapping.attributeCount(); number++) {
            if (mapping.attribute(number) instanceof RelationshipMapping relationship
                    && relationship.target() != mapping
                    && relationship.target().tenant() != null) {
                related.add(relationship.target());
            }
        }
        List<OtherTenant> watched = new ArrayList<>(List.of(other));
        related.forEach(each -> watched.add(new OtherTenant(sessions, tenant, each)));
        return watched;
    }

    /** What is tested, and how. */
    Map<String, Runnable> tests() {
        Map<String, Runnable> tests = new LinkedHashMap<>();
        tests.put("there are rows to see", this::thereAreRows);
        tests.put(
                "select",
                () -> watch.seeing(
                        session -> session.execute(select(mapping.type())).all()));
        tests.put("count", this::counting);
        tests.put("get", this::getting);
        tests.put(
                "getAll",
                () -> watch.untouched(session -> {
                    if (session.getAll(mapping.type(), other.keys()).stream().anyMatch(Objects::nonNull)) {
                        throw TenantWatch.seen("getAll(..) gives objects");
                    }
                }));
        for (int number = 0; number < mapping.attributeCount(); number++) {
            if (mapping.attribute(number) instanceof RelationshipMapping relationship) {
                tests.put("load " + relationship.name(), () -> watch.seeing(session -> related(session, relationship)));
            }
        }
        tests.put(
                "refresh",
                () -> watch.untouched(session -> other.objects()
                        .forEach(object -> TenantWatch.attempt(session, () -> {
                            session.add(object);
                            session.refresh(object);
                            throw TenantWatch.seen("refresh(..) reads the row");
                        }))));
        tests.put("merge", () -> watch.untouched(session -> writes.eachChanged(session, session::merge)));
        tests.put("delete an object", () -> watch.untouched(session -> writes.each(session, session::delete)));
        tests.put("update of many rows", () -> watch.untouched(writes::updating));
        tests.put("update by keys", () -> watch.untouched(writes::updatingByKeys));
        tests.put("delete of many rows", () -> watch.untouched(writes::deleting));
        tests.put("delete of a table's rows", () -> watch.untouched(writes::deletingFromTables));
        tests.put("upsert", () -> watch.untouched(session -> writes.upserting(session, mapping.type())));
        tests.put("insert for another tenant", () -> watch.untouched(writes::inserting));
        tests.put("SQL of the application's own", this::raw);
        return tests;
    }

    private void thereAreRows() {
        if (other.keys().isEmpty()) {
            throw new AssertionError("there is no row of " + mapping + " for the tenant whose rows must not be seen;"
                    + " none could be made up, so nothing would be proved.");
        }
    }

    private void counting() {
        watch.untouched(session -> {
            Long seen = session.scalar(select(count()).from(mapping.type()));
            int own = session.execute(select(mapping.type())).all().size();
            if (seen == null || seen != own) {
                throw TenantWatch.seen("count() gives " + seen + " where there are " + own + " objects");
            }
        });
    }

    private void getting() {
        watch.untouched(session -> {
            for (Object key : other.keys()) {
                if (session.get(mapping.type(), key).isPresent()) {
                    throw TenantWatch.seen("get(.., " + key + ") gives an object");
                }
            }
        });
    }

    private List<Object> related(Session session, RelationshipMapping relationship) {
        List<Object> found = new ArrayList<>();
        for (Object owner : session.execute(select(mapping.type())).all()) {
            ManagedEntity entity = (ManagedEntity) owner;
            if (relationship instanceof CollectionMapping collection && !collection.holdsValues()) {
                found.addAll(
                        Relationships.tracker(entity, relationship.number()).elements());
            } else if (!(relationship instanceof CollectionMapping)) {
                InstanceState state = Objects.requireNonNull(entity.$aludel$state());
                state.beforeRead(relationship.number());
                Object target = entity.$aludel$get(relationship.number());
                if (target != null) {
                    found.add(target);
                }
            }
        }
        return found;
    }

    private void raw() {
        try (Session session = watch.open()) {
            session.execute(text("SELECT * FROM " + mapping.table().name()));
        } catch (AludelException refused) {
            if (refused.code() == ErrorCode.UNGUARDED_SQL) {
                return;
            }
        }
        throw TenantWatch.seen("SQL of the application's own reaches table '" + mapping.table() + "'");
    }
}
