package io.aludel.spring;

import io.aludel.orm.Session;
import org.springframework.transaction.support.ResourceHolderSupport;

/** A session that is bound to a transaction, and so to a thread. One thread at a time. */
final class SessionHolder extends ResourceHolderSupport {
    private final Session session;
    private final boolean owned;

    /**
     * A session of a transaction.
     *
     * @param owned whether it was opened for the transaction, and is closed at its end
     */
    SessionHolder(Session session, boolean owned) {
        this.session = session;
        this.owned = owned;
    }

    Session session() {
        return session;
    }

    /** The session, unless the time of its transaction is over. */
    Session inTime() {
        if (hasTimeout()) {
            getTimeToLiveInMillis();
        }
        return session;
    }

    /** The transaction has ended. */
    void release() {
        clear();
        if (owned) {
            session.close();
        }
    }
}
