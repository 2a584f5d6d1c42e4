package io.aludel.migrate;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;

/**
 * What a revision does. A class with {@link Revision} and a constructor without parameters; made when it is needed, used by one thread.
 *
 * <pre>{@code
 * @Revision(id = "1975ea83b712", message = "create users and posts")
 * public final class R1975ea83b712_create_users_and_posts implements Migration {
 *     @Override
 *     public void upgrade(Operations op) {
 *         op.createTable("users", column("id", BIGINT).primaryKey(), column("username", VARCHAR(50)).notNull());
 *     }
 *
 *     @Override
 *     public void downgrade(Operations op) {
 *         op.dropTable("users");
 *     }
 * }
 * }</pre>
 */
public interface Migration {
    /** Applies the revision. */
    void upgrade(Operations op);

    /**
     * Takes the revision back.
     *
     * @throws MigrationException when it cannot be taken back, which is so unless this method is overridden
     */
    default void downgrade(Operations op) {
        throw new MigrationException(
                ErrorCode.IRREVERSIBLE_OPERATION,
                getClass().getSimpleName() + " cannot be taken back: it has no downgrade(..).");
    }
}
