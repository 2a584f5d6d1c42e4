package io.aludel.orm;

import io.aludel.orm.load.FetchMode;

/**
 * How a session behaves. Immutable.
 *
 * @param autoFlush when pending changes are written before a statement
 * @param expireOnCommit whether objects forget what they hold when the transaction is committed
 * @param fetchMode what happens at the first touch of what is not loaded
 */
public record SessionOptions(AutoFlush autoFlush, boolean expireOnCommit, FetchMode fetchMode) {
    /** What holds unless something else is said. */
    public static final SessionOptions DEFAULT = new SessionOptions(AutoFlush.AFFECTED, true, FetchMode.PEERS);

    /** SQLAlchemy's classic ways: flush before every statement, load lazily for one object at a time. */
    public static final SessionOptions CLASSIC = new SessionOptions(AutoFlush.ALWAYS, true, FetchMode.ONE);

    /** The same with another autoflush. */
    public SessionOptions autoFlush(AutoFlush mode) {
        return new SessionOptions(mode, expireOnCommit, fetchMode);
    }

    /** The same with or without expiry at commit. */
    public SessionOptions expireOnCommit(boolean expire) {
        return new SessionOptions(autoFlush, expire, fetchMode);
    }

    /** The same with another fetch mode. */
    public SessionOptions fetchMode(FetchMode mode) {
        return new SessionOptions(autoFlush, expireOnCommit, mode);
    }
}
