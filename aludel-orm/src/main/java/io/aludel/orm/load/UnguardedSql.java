package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;

/** The refusal of SQL of the application's own that names a table of tenants. */
public final class UnguardedSql {
    private UnguardedSql() {}

    /** The exception about a table. */
    public static InvalidRequestException of(String table) {
        return new InvalidRequestException(
                ErrorCode.UNGUARDED_SQL,
                "SQL of the application's own names '" + table + "', whose rows belong to tenants, and nobody can add"
                        + " the tenant to it."
                        + "\n  Say it with select(..), insert(..), update(..) or delete(..), which are guarded,"
                        + "\n  or say that all tenants are meant: try (var all = session.crossTenant(\"reason\")) { .. }.");
    }
}
