package io.aludel.orm;

import io.aludel.compile.ContextValue;
import io.aludel.engine.Connection;
import io.aludel.engine.StatementContext;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.IncludeDeleted;
import io.aludel.orm.load.UnguardedSql;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.mapping.SoftDeletion;
import io.aludel.orm.mapping.TablePolicies;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.TextNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rows a session sees: the tenant in scope, and whether all tenants or deleted rows are meant for a while. One thread at a time. */
final class TenantScope implements StatementContext {
    private final SessionOptions options;
    private final TablePolicies policies;
    private @Nullable Object tenant;
    private int crossing;
    private int deleted;
    private final Set<InstanceState> unproven = Collections.newSetFromMap(new WeakHashMap<>());

    TenantScope(SessionOptions options, TablePolicies policies) {
        this.options = options;
        this.policies = policies;
        this.tenant = options.tenant().orElse(null);
    }

    TablePolicies policies() {
        return policies;
    }

    /** The tenant, asked for once; null when there is none. */
    @Nullable
    Object known() {
        if (tenant == null) {
            tenant = options.tenantResolver().get();
        }
        return tenant;
    }

    /** The tenant, without which nothing of tenants is seen or touched. */
    Object required() {
        Object present = known();
        if (present == null) {
            throw new InvalidRequestException(
                    ErrorCode.NO_TENANT,
                    "the statement concerns rows of tenants, and the session has no tenant."
                            + "\n  Usually the session was opened outside of a request, or the resolver found none."
                            + "\n  Open it with sessions.forTenant(tenant).open(), give the factory a tenantResolver(..),"
                            + "\n  or say that all tenants are meant: try (var all = session.crossTenant(\"reason\")) { .. }.");
        }
        return present;
    }

    /** The tenant as the value of an attribute. */
    Object of(BasicMapping attribute) {
        Object present = required();
        Class<?> type = attribute.column().type().javaType();
        if (!type.isInstance(present)) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "the session's tenant is a " + present.getClass().getSimpleName() + ", but '" + attribute.name()
                            + "' is a " + type.getSimpleName() + "."
                            + "\n  Give the session a tenant of that type.");
        }
        return present;
    }

    @Override
    public Object value(ContextValue asked) {
        return required();
    }

    /** Whether all tenants are meant now. */
    boolean isCrossing() {
        return crossing > 0;
    }

    void cross() {
        crossing++;
    }

    void cease() {
        crossing--;
    }

    /** Does something that sees deleted rows. */
    <T> T withDeleted(Supplier<T> work) {
        deleted++;
        try {
            return work.get();
        } finally {
            deleted--;
        }
    }

    /** What statements see that say nothing else. */
    RowView view() {
        return policies.isEmpty() ? RowView.LIVING : new RowView(crossing == 0, deleted > 0);
    }

    /** Whether an object that is here is one that is seen now. */
    boolean admits(ManagedEntity present, List<? extends StatementOption> asked) {
        InstanceState state = present.$aludel$state();
        if (policies.isEmpty() || state == null) {
            return true;
        }
        EntityMapping mapping = EntityMapping.of(state);
        RowView view = IncludeDeleted.view(view(), asked);
        BasicMapping attribute = view.tenants() ? mapping.tenant() : null;
        if (attribute != null
                && state.isLoaded(attribute.number())
                && !of(attribute).equals(attribute.value(present))) {
            return false;
        }
        SoftDeletion deletion = view.deleted() ? null : mapping.softDeletion();
        return deletion == null
                || !state.isLoaded(deletion.attribute().number())
                || !deletion.isDeleted(deletion.attribute().value(present));
    }

    /** Takes note of an object that came into the session without being loaded: its key may be that of another tenant's row. */
    void doubt(InstanceState state) {
        unproven.add(state);
    }

    /**
     * Whether an object's row is one that the session sees.
     *
     * @param isThere looks for the row
     */
    boolean isProven(InstanceState state, Predicate<InstanceState> isThere) {
        if (unproven.contains(state) && withDeleted(() -> isThere.test(state))) {
            unproven.remove(state);
        }
        return !unproven.contains(state);
    }

    /** Refuses SQL of the application's own on tables of tenants. */
    void checkText(Statement statement) {
        if (!isCrossing() && policies.haveTenants() && statement instanceof TextNode text) {
            for (Object part : text.parts()) {
                String table = part instanceof String sql ? policies.named(sql) : null;
                if (table != null) {
                    throw UnguardedSql.of(table);
                }
            }
        }
    }

    /** Refuses the connection itself, which knows no tenants. */
    void checkConnection() {
        if (!isCrossing() && policies.haveTenants()) {
            throw new InvalidRequestException(
                    ErrorCode.UNGUARDED_SQL,
                    "statements on the session's connection reach the rows of all tenants."
                            + "\n  Execute them with the session, which guards them, or say that all tenants are meant:"
                            + "\n  try (var all = session.crossTenant(\"reason\")) { session.connection() .. }.");
        }
    }

    /** Refuses rows that go into a table as they stand, past the mapping that gives them their tenant. */
    void checkRawRows(EntityMapping mapping) {
        if (!isCrossing() && mapping.tenant() != null) {
            throw new InvalidRequestException(
                    ErrorCode.UNGUARDED_SQL,
                    "rows of " + mapping.name() + " belong to tenants, and DmlStrategy.RAW inserts them as they stand."
                            + "\n  Leave the strategy out, so that they get the session's tenant, or say that all tenants are meant:"
                            + "\n  try (var all = session.crossTenant(\"reason\")) { session.execute(insert(..), rows) .. }.");
        }
    }

    /** Tells the database the tenant of a transaction, where policies of its own ask for it. */
    void begun(Connection connection) {
        Object present = policies.settings().isEmpty() ? null : known();
        if (present != null) {
            String query = connection.dialect().transactions().setting();
            if (query != null) {
                policies.settings()
                        .forEach(setting -> connection
                                .execute(Sql.text(query).bind("name", setting).bind("value", present.toString()))
                                .close());
            }
        }
    }
}
