package io.aludel.test.isolation;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes the statements of one entity as a tenant and looks at what it sees and touches of another. Each test by itself; one thread. */
final class IsolationOf {
    private final SessionFactory own;
    private final SessionFactory other;
    private final Object ownTenant;
    private final Object otherTenant;
    private final EntityMapping mapping;
    private final BasicMapping tenant;

    IsolationOf(SessionFactory sessions, EntityMapping mapping, Object own, Object other) {
        this.own = sessions.forTenant(own);
        this.other = sessions.forTenant(other);
        this.ownTenant = own;
        this.otherTenant = other;
        this.mapping = mapping;
        this.tenant = Objects.requireNonNull(mapping.tenant(), "a tenant");
    }

    /** What is tested, and how. */
    Map<String, Runnable> tests() {
        Map<String, Runnable> tests = new LinkedHashMap<>();
        tests.put("there are rows to see", this::thereAreRows);
        tests.put(
                "select",
                () -> seeing(session -> session.execute(select(mapping.type())).all()));
        tests.put("count", this::counting);
        tests.put("get", this::getting);
        tests.put(
                "getAll",
                () -> untouched(session -> {
                    if (session.getAll(mapping.type(), keys()).stream().anyMatch(Objects::nonNull)) {
                        throw seen("getAll(..) gives objects");
                    }
                }));
        for (int number = 0; number < mapping.attributeCount(); number++) {
            if (mapping.attribute(number) instanceof RelationshipMapping relationship) {
                tests.put("load " + relationship.name(), () -> seeing(session -> related(session, relationship)));
            }
        }
        tests.put(
                "refresh",
                () -> untouched(session -> objects()
                        .forEach(object -> attempt(session, () -> {
                            session.add(object);
                            session.refresh(object);
                            throw seen("refresh(..) reads the row");
                        }))));
        tests.put(
                "merge",
                () -> untouched(session -> objects()
                        .forEach(object -> attempt(session, () -> {
                            session.merge(object);
                            session.flush();
                        }))));
        tests.put(
                "delete an object",
                () -> untouched(session -> objects()
                        .forEach(object -> attempt(session, () -> {
                            session.delete(object);
                            session.flush();
                        }))));
        tests.put("update of many rows", () -> untouched(this::updating));
        tests.put("update by keys", () -> untouched(this::updatingByKeys));
        tests.put(
                "delete of many rows",
                () -> untouched(session -> attempt(
                        session, () -> session.execute(delete(mapping.type()).allRows()))));
        tests.put(
                "delete of a table's rows",
                () -> untouched(session -> {
                    for (Table each : mapping.tables()) {
                        attempt(session, () -> session.execute(delete(each).allRows()));
                    }
                }));
        tests.put(
                "upsert",
                () -> untouched(session ->
                        objects().forEach(object -> attempt(session, () -> upsert(session, mapping.type(), object)))));
        tests.put("insert for another tenant", () -> untouched(this::inserting));
        tests.put("SQL of the application's own", this::raw);
        return tests;
    }

    private static <E> void upsert(Session session, Class<E> type, Object object) {
        session.upsertAll(type, List.of(type.cast(object)));
    }

    @SuppressWarnings("unchecked") // expressions of the column's type
    private <E> E cast(Object object) {
        return (E) object;
    }

    private void thereAreRows() {
        if (keys().isEmpty()) {
            throw new AssertionError("there is no row of " + mapping + " for the tenant whose rows must not be seen;"
                    + " none could be made up, so nothing would be proved.");
        }
    }

    private List<Object> objects() {
        try (Session session = other.open()) {
            return new ArrayList<>(session.execute(select(mapping.type())).all());
        }
    }

    private List<Object> keys() {
        List<Object> keys = new ArrayList<>();
        for (Object object : objects()) {
            Object key = Objects.requireNonNull(((ManagedEntity) object).$aludel$state())
                    .id();
            keys.add(Objects.requireNonNull(key));
        }
        return keys;
    }

    private void counting() {
        untouched(session -> {
            Long seen = session.scalar(select(count()).from(mapping.type()));
            int own = session.execute(select(mapping.type())).all().size();
            if (seen == null || seen != own) {
                throw seen("count() gives " + seen + " where there are " + own + " objects");
            }
        });
    }

    private void getting() {
        untouched(session -> {
            for (Object key : keys()) {
                if (session.get(mapping.type(), key).isPresent()) {
                    throw seen("get(.., " + key + ") gives an object");
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

    private Expression<Object> path(BasicMapping basic) {
        var type = basic.column().type();
        return cast(Expressions.of(new AttributeRef(EntityRef.of(mapping.type()), basic.name(), type), type));
    }

    private List<BasicMapping> changeable() {
        return mapping.basics().stream()
                .filter(basic -> !basic.isComponent()
                        && !basic.description().isId()
                        && !basic.description().isVersion()
                        && basic != tenant
                        && mapping.column(basic.name()) == basic)
                .toList();
    }

    private void updating(Session session) {
        for (BasicMapping basic : changeable()) {
            for (Object object : objects()) {
                Object value = basic.value((ManagedEntity) object);
                if (value != null) {
                    attempt(
                            session,
                            () -> session.execute(update(mapping.type())
                                    .set(path(basic), value)
                                    .allRows()));
                }
            }
        }
    }

    private void updatingByKeys(Session session) {
        for (BasicMapping basic : changeable()) {
            for (Object object : objects()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (AttributeMapping key : mapping.key().attributes()) {
                    row.put(key.name(), ((ManagedEntity) object).$aludel$get(key.number()));
                }
                row.put(basic.name(), basic.value((ManagedEntity) object));
                attempt(session, () -> session.execute(update(mapping.type()), List.of(row)));
            }
        }
    }

    private void inserting(Session session) {
        try {
            session.execute(insert(mapping.type()), List.of(Map.of(tenant.name(), otherTenant)));
        } catch (AludelException refused) {
            if (refused.code() == ErrorCode.OTHER_TENANT) {
                return;
            }
            throw refused;
        }
        throw seen("a row was inserted for the other tenant");
    }

    private void raw() {
        try (Session session = own.open()) {
            session.execute(text("SELECT * FROM " + mapping.table().name()));
        } catch (AludelException refused) {
            if (refused.code() == ErrorCode.UNGUARDED_SQL) {
                return;
            }
        }
        throw seen("SQL of the application's own reaches table '" + mapping.table() + "'");
    }

    /** Does something of which the objects that it finds have to be the tenant's own. */
    private void seeing(Function<Session, List<?>> work) {
        untouched(session -> {
            for (Object found : work.apply(session)) {
                EntityMapping of = EntityMapping.of(Objects.requireNonNull(((ManagedEntity) found).$aludel$state()));
                BasicMapping attribute = of.tenant();
                if (attribute != null && !ownTenant.equals(attribute.value((ManagedEntity) found))) {
                    throw seen("an object of " + of + " is seen");
                }
            }
        });
    }

    /** Something that may be refused; what it has done until then is undone. */
    private static void attempt(Session session, Runnable work) {
        try {
            var savepoint = session.beginNested();
            try {
                work.run();
                savepoint.commit();
            } catch (AludelException refused) {
                savepoint.rollback();
            }
            session.expungeAll();
        } catch (AludelException refused) {
            session.rollback();
        }
    }

    /** Does something after which the rows of the other tenant are what they were. */
    private void untouched(Consumer<Session> work) {
        try (Session session = own.open()) {
            Map<String, List<String>> before = rows(session);
            work.accept(session);
            Map<String, List<String>> after = rows(session);
            new TreeMap<>(before).forEach((table, rows) -> {
                List<String> left = after.getOrDefault(table, List.of());
                if (!rows.equals(left)) {
                    throw new AssertionError(
                            "rows of the other tenant in table '" + table + "' were touched: there were " + rows.size()
                                    + ", and now there are " + left.size() + ", some of which may have changed."
                                    + "\n  Usually a statement went past the session; execute it with the session.");
                }
            });
        }
    }

    /** The rows of the other tenant in the entity's tables, by their texts in order. */
    private Map<String, List<String>> rows(Session session) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Table home = mapping.tableOf(tenant.column());
        CrossTenant all = session.crossTenant("isolation test");
        try (all) {
            Expression<Object> whose = cast(table(home).col(tenant.column()));
            List<String> found = new ArrayList<>();
            session.connection()
                    .execute(select(home).where(whose.eq(otherTenant)))
                    .forEach(row -> found.add(String.valueOf(row)));
            found.sort(null);
            rows.put(home.name(), found);
            for (TablePart part : mapping.parts()) {
                if (part.table() != home && part.key().size() == 1) {
                    Column<?> key = mapping.part(home).key().get(0);
                    Expression<Object> owner = cast(table(home).col(key));
                    var owners = select(owner).where(whose.eq(otherTenant));
                    List<String> further = new ArrayList<>();
                    session.connection()
                            .execute(select(part.table())
                                    .where(this.<Object>column(part).in(owners)))
                            .forEach(row -> further.add(String.valueOf(row)));
                    further.sort(null);
                    rows.put(part.table().name(), further);
                }
            }
        }
        return rows;
    }

    private <T> Expression<T> column(TablePart part) {
        return cast(table(part.table()).col(part.key().get(0)));
    }

    private static AssertionError seen(String what) {
        return new AssertionError("a tenant sees or touches rows of another one: " + what + "."
                + "\n  Usually a statement went past the session, or the entity's @TenantId was removed.");
    }
}
