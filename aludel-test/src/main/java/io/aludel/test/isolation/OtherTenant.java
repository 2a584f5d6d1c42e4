package io.aludel.test.isolation;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;

import io.aludel.orm.CrossTenant;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.TablePart;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tenant whose rows of an entity must not be seen or touched. One thread. */
final class OtherTenant {
    private final SessionFactory sessions;
    private final Object tenant;
    private final EntityMapping mapping;
    private final BasicMapping attribute;

    OtherTenant(SessionFactory sessions, Object tenant, EntityMapping mapping) {
        this.sessions = sessions.forTenant(tenant);
        this.tenant = tenant;
        this.mapping = mapping;
        this.attribute = Objects.requireNonNull(mapping.tenant(), "a tenant");
    }

    /** The value by which its rows are known. */
    Object tenant() {
        return tenant;
    }

    /** The attribute that has it. */
    BasicMapping attribute() {
        return attribute;
    }

    /** Its objects, detached. */
    List<Object> objects() {
        try (Session session = sessions.open()) {
            return new ArrayList<>(session.execute(select(mapping.type())).all());
        }
    }

    /** Their keys. */
    List<Object> keys() {
        List<Object> keys = new ArrayList<>();
        for (Object object : objects()) {
            Object key = Objects.requireNonNull(((ManagedEntity) object).$aludel$state())
                    .id();
            keys.add(Objects.requireNonNull(key));
        }
        return keys;
    }

    /** The rows of the other tenant in the entity's tables, by their texts in order. */
    Map<String, List<String>> rows(Session session) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Table home = mapping.tableOf(attribute.column());
        CrossTenant all = session.crossTenant("isolation test");
        try (all) {
            Expression<Object> whose = cast(table(home).col(attribute.column()));
            List<String> found = new ArrayList<>();
            session.connection()
                    .execute(select(home).where(whose.eq(tenant)))
                    .forEach(row -> found.add(String.valueOf(row)));
            found.sort(null);
            rows.put(home.name(), found);
            for (TablePart part : mapping.parts()) {
                if (part.table() != home && part.key().size() == 1) {
                    Column<?> key = mapping.part(home).key().get(0);
                    Expression<Object> owner = cast(table(home).col(key));
                    var owners = select(owner).where(whose.eq(tenant));
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

    /** An expression of a type that is known by its column. */
    @SuppressWarnings("unchecked") // expressions of the column's type
    static <E> E cast(Object object) {
        return (E) object;
    }
}
