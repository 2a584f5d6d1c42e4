package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.schema.Table;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses INSERTs that name another tenant for their rows than that of the session: the compiler gives rows the session's, and they would
 * become its own without a word. Stateless.
 */
final class ChosenTenants {
    private ChosenTenants() {}

    /**
     * Looks at the values of a statement.
     *
     * @param parameters those that execution supplies, by name
     * @throws InvalidRequestException when it is an INSERT with a tenant that is not, or may not be, the session's
     */
    static void check(SessionContext session, Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        TenantScope scope = session.tenants();
        if (!(statement instanceof InsertNode insert)
                || scope.isCrossing()
                || !scope.policies().haveTenants()) {
            return;
        }
        for (int place = 0; place < insert.columns().size(); place++) {
            BasicMapping tenant = tenant(session, insert.columns().get(place));
            if (tenant == null) {
                continue;
            }
            Object own = scope.of(tenant);
            QueryNode query = insert.query();
            if (query != null && place < query.columns().size()) {
                check(session, insert, tenant, own, query.columns().get(place), parameters);
            }
            for (var row : insert.rows()) {
                check(session, insert, tenant, own, row.get(place), parameters);
            }
        }
    }

    private static void check(
            SessionContext session,
            InsertNode insert,
            BasicMapping tenant,
            Object own,
            Expr given,
            Map<String, ? extends @Nullable Object> parameters) {
        boolean known = given instanceof Bind bind && bind.generated() == null && bind.selected() == null;
        if (!known) {
            if (tenant(session, given) == null) {
                throw other(insert, tenant, "whose tenant an expression says");
            }
            return;
        }
        Bind bind = (Bind) given;
        String name = bind.name();
        Object value = name != null && parameters.containsKey(name) ? parameters.get(name) : bind.value();
        if (value != null && !value.equals(own) && !isSameNumber(value, own)) {
            throw other(insert, tenant, "for another tenant than that of the session");
        }
    }

    /** The tenant's attribute when an expression is its column, of rows that the session sees; null otherwise. */
    private static @Nullable BasicMapping tenant(SessionContext session, Expr expression) {
        if (expression instanceof AttributeRef attribute) {
            EntityMapping mapping = session.mappings().get(attribute.entity().type());
            BasicMapping tenant = mapping.tenant();
            return tenant != null && mapping.column(attribute.path()) == tenant ? tenant : null;
        }
        if (expression instanceof ColumnRef column && column.source() instanceof TableRef rows) {
            BasicMapping tenant = session.tenants().policies().tenant(rows.table());
            return tenant != null && tenant.column().name().equals(column.name()) ? tenant : null;
        }
        return null;
    }

    /** A table takes an Integer where the entity has a Long. */
    private static boolean isSameNumber(Object value, Object own) {
        return isWhole(value) && isWhole(own) && ((Number) value).longValue() == ((Number) own).longValue();
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    private static InvalidRequestException other(InsertNode insert, BasicMapping tenant, String how) {
        String into = insert.into() instanceof EntityRef entity
                ? entity.type().getSimpleName()
                : insert.into() instanceof TableRef rows ? name(rows.table()) : "the table";
        return new InvalidRequestException(
                ErrorCode.OTHER_TENANT,
                "a row of " + into + " was to be inserted " + how + "."
                        + "\n  Leave '" + tenant.name()
                        + "' to the session, or work within session.crossTenant(\"reason\").");
    }

    private static String name(Table table) {
        return "'" + table + "'";
    }
}
