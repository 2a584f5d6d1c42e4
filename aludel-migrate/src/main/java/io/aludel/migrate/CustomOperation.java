package io.aludel.migrate;

import io.aludel.migrate.op.MigrationOp;

/**
 * A step of an application's own: what it does is said with other operations, so that it works over a connection and in scripts, on every
 * database. Immutable.
 *
 * <pre>{@code
 * record GrantSelect(String table, String role) implements CustomOperation {
 *     public void apply(Operations op) {
 *         op.execute("GRANT SELECT ON " + table + " TO " + role);
 *     }
 *     public MigrationOp reverse() {
 *         return new RevokeSelect(table, role);
 *     }
 *     public String describe() {
 *         return "grant SELECT on '" + table + "' to " + role;
 *     }
 * }
 *
 * op.invoke(new GrantSelect("users", "reporting"));
 * }</pre>
 */
public interface CustomOperation extends MigrationOp {
    /** Does the step. */
    void apply(Operations op);
}
