package io.aludel.spring.boot;

import io.aludel.orm.SessionEvents;

/**
 * A bean that listens to what happens in sessions and to objects.
 *
 * <pre>{@code
 * @Bean
 * SessionListener lowerCaseEmails() {
 *     return events -> events.beforeInsert(User.class, (user, connection) -> user.setEmail(user.getEmail().toLowerCase(Locale.ROOT)));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface SessionListener {
    /** Adds listeners. */
    void listen(SessionEvents events);
}
