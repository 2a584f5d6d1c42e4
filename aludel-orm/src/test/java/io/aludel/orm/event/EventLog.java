package io.aludel.orm.event;

import io.aludel.engine.Engine;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Session;
import io.aludel.orm.SessionEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes down what listeners are told, with the statements in between. */
final class EventLog {
    private final List<String> lines = new ArrayList<>();

    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    void add(String line) {
        lines.add(line);
    }

    void statements(Engine engine) {
        engine.events().beforeExecute(statement -> add("SQL " + firstWords(statement.sql())));
    }

    private static String firstWords(String sql) {
        if (sql.contains("FINAL TABLE")) {
            return firstWords(sql.substring(sql.indexOf('(') + 1));
        }
        String[] words = sql.split("[ (]+");
        return switch (words[0]) {
            case "INSERT", "DELETE" -> words[0] + " " + words[2];
            case "UPDATE" -> words[0] + " " + words[1];
            default -> words[0];
        };
    }

    void session(SessionEvents events) {
        events.beforeFlush(said("beforeFlush"));
        events.afterFlush(said("afterFlush"));
        events.afterFlushPostexec(said("afterFlushPostexec"));
        events.beforeCommit(said("beforeCommit"));
        events.afterCommit(said("afterCommit"));
        events.afterRollback(said("afterRollback"));
        events.afterBegin((session, connection) -> add("afterBegin"));
        events.afterSoftRollback((session, transaction) -> add("afterSoftRollback " + transaction.origin()));
        events.beforeAttach(of("beforeAttach"));
        events.afterAttach(of("afterAttach"));
        events.transientToPending(of("transientToPending"));
        events.pendingToTransient(of("pendingToTransient"));
        events.pendingToPersistent(of("pendingToPersistent"));
        events.persistentToTransient(of("persistentToTransient"));
        events.loadedAsPersistent(of("loadedAsPersistent"));
        events.persistentToDeleted(of("persistentToDeleted"));
        events.deletedToPersistent(of("deletedToPersistent"));
        events.deletedToDetached(of("deletedToDetached"));
        events.persistentToDetached(of("persistentToDetached"));
        events.detachedToPersistent(of("detachedToPersistent"));
    }

    void transactions(SessionEvents events) {
        events.afterTransactionCreate((session, transaction) -> add("afterTransactionCreate " + transaction.origin()));
        events.afterTransactionEnd((session, transaction) -> add("afterTransactionEnd " + transaction.origin()));
    }

    void rows(SessionEvents events) {
        events.beforeInsert(Object.class, (entity, connection) -> add("beforeInsert " + name(entity)));
        events.afterInsert(Object.class, (entity, connection) -> add("afterInsert " + name(entity)));
        events.beforeUpdate(Object.class, (entity, connection) -> add("beforeUpdate " + name(entity)));
        events.afterUpdate(Object.class, (entity, connection) -> add("afterUpdate " + name(entity)));
        events.beforeDelete(Object.class, (entity, connection) -> add("beforeDelete " + name(entity)));
        events.afterDelete(Object.class, (entity, connection) -> add("afterDelete " + name(entity)));
    }

    void objects(SessionEvents events) {
        events.load(Object.class, entity -> add("load " + name(entity)));
        events.refresh(Object.class, (entity, attributes) -> add("refresh " + name(entity) + " " + attributes));
        events.expire(Object.class, (entity, attributes) -> add("expire " + name(entity) + " " + attributes));
    }

    private Consumer<Session> said(String what) {
        return session -> add(what);
    }

    private BiConsumer<Session, Object> of(String what) {
        return (session, entity) -> add(what + " " + name(entity));
    }

    private static String name(Object entity) {
        String text = ObjectState.of(entity).toString();
        return text.substring(text.indexOf(' ') + 1);
    }
}
