package io.aludel.test.isolation;

import io.aludel.error.AludelException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets a tenant do something, and raises when that sees or touches what is another one's. One thread. */
final class TenantWatch {
    private final SessionFactory sessions;
    private final Object tenant;
    private final List<OtherTenant> others;

    TenantWatch(SessionFactory sessions, Object tenant, List<OtherTenant> others) {
        this.sessions = sessions.forTenant(tenant);
        this.tenant = tenant;
        this.others = List.copyOf(others);
    }

    /** A session of the tenant. */
    Session open() {
        return sessions.open();
    }

    /** Does something of which the objects that it finds have to be the tenant's own. */
    void seeing(Function<Session, List<?>> work) {
        untouched(session -> {
            for (Object found : work.apply(session)) {
                EntityMapping of = EntityMapping.of(Objects.requireNonNull(((ManagedEntity) found).$aludel$state()));
                BasicMapping attribute = of.tenant();
                if (attribute != null && !tenant.equals(attribute.value((ManagedEntity) found))) {
                    throw seen("an object of " + of + " is seen");
                }
            }
        });
    }

    /** Does something after which the rows of the other tenant are what they were. */
    void untouched(Consumer<Session> work) {
        try (Session session = open()) {
            Map<String, List<String>> before = rows(session);
            work.accept(session);
            Map<String, List<String>> after = rows(session);
            before.forEach((table, rows) -> {
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

    private Map<String, List<String>> rows(Session session) {
        Map<String, List<String>> rows = new TreeMap<>();
        others.forEach(other -> rows.putAll(other.rows(session)));
        return rows;
    }

    /** Something that may be refused; what it has done until then is undone. */
    static void attempt(Session session, Runnable work) {
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

    /** What is raised when something was seen. */
    static AssertionError seen(String what) {
        return new AssertionError("a tenant sees or touches rows of another one: " + what + "."
                + "\n  Usually a statement went past the session, or the entity's @TenantId was removed.");
    }
}
