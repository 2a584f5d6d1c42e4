package io.aludel.orm;

/**
 * The time in which a session works for all tenants, from {@link Session#crossTenant(String)} to {@link #close()}. Not thread-safe.
 */
public final class CrossTenant implements AutoCloseable {
    private final SessionContext session;
    private final String reason;
    private boolean closed;

    CrossTenant(SessionContext session, String reason) {
        this.session = session;
        this.reason = reason;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** The session. */
    public Session session() {
        return session.session();
    }

    /** Writes pending changes; from now on the session is that of its tenant again, and lets go of the objects of others. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        session.guard().run(() -> {
            try {
                if (session.access().isUsable()) {
                    session.flushing().flush();
                }
            } finally {
                session.tenants().cease();
                if (!session.tenants().isCrossing()) {
                    session.detachment().detachOthers();
                }
            }
        });
    }
}
