package io.aludel.spring;

import io.aludel.orm.Session;
import org.jspecify.annotations.Nullable;

/** Where there is a session besides that of a transaction: a web request, say. Safe for use by many threads. */
@FunctionalInterface
public interface SessionScope {
    /** Sessions are there in transactions only. */
    SessionScope NONE = () -> null;

    /** The session of the present scope, opened when it is first asked for; null where there is no scope. */
    @Nullable
    Session session();
}
