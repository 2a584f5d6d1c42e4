package io.aludel.orm.relate;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.sql.Sql;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** A database with the tables of some entities, a session, and the statements that it has sent. */
final class Workbench implements AutoCloseable {
    private final Engine engine;
    private final SessionFactory sessions;
    private final List<String> statements = new ArrayList<>();
    private Session session;

    Workbench(TestDatabase database, Registry models) {
        engine = Engine.create(database.url());
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models).with(SessionOptions.DEFAULT.expireOnCommit(false));
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    Session session() {
        return session;
    }

    SessionFactory sessions() {
        return sessions;
    }

    /** Commits and starts over with an empty session. */
    Session reopen() {
        session.commit();
        session.close();
        session = sessions.open();
        statements.clear();
        return session;
    }

    /** The statements since the last call; what some databases write as INNER JOIN is JOIN here. */
    List<String> sent() {
        List<String> sent = statements.stream()
                .map(statement -> statement.replace(" INNER JOIN ", " JOIN "))
                .toList();
        statements.clear();
        return sent;
    }

    /** The rows of a query, as text. */
    List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        session.execute(Sql.text(sql)).all().forEach(row -> {
            List<String> values = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                values.add(String.valueOf(row.get(index)));
            }
            rows.add(String.join("|", values));
        });
        return rows;
    }

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}
