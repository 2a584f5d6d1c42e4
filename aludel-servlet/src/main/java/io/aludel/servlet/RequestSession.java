package io.aludel.servlet;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The session of one request; opened late, closed once. The threads of an asynchronous request may follow each other. */
final class RequestSession {
    private final SessionFactory sessions;
    private @Nullable Session session;
    private boolean closed;

    RequestSession(SessionFactory sessions) {
        this.sessions = sessions;
    }

    synchronized Session session() {
        if (closed) {
            throw new InvalidRequestException(
                    ErrorCode.NO_PRESENT_SESSION, "the request has been answered, and its session is closed.");
        }
        Session present = session;
        if (present == null) {
            present = sessions.open();
            session = present;
        }
        return present;
    }

    synchronized void close() {
        closed = true;
        if (session != null) {
            session.close();
        }
    }
}
