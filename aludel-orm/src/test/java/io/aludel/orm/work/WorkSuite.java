package io.aludel.orm.work;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What suites of the unit of work have in common: theatres and tokens, a session, and the statements that it sends. */
abstract class WorkSuite extends MappedTables {
    static final Registry MODELS = Registry.of(
            Playhouse.class,
            Auditorium.class,
            Staging.class,
            OperaStaging.class,
            GalaStaging.class,
            BalletStaging.class,
            Performer.class,
            Part.class,
            Programme.class,
            Token.class,
            BronzeToken.class,
            SilverToken.class);

    final List<String> statements = new ArrayList<>();
    Session session;

    WorkSuite() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        sessions = sessions.with(SessionOptions.CLASSIC);
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** Commits and starts over with an empty session. */
    void reopen() {
        session.commit();
        session.close();
        session = sessions.open();
        statements.clear();
    }

    /** The statements since the last call. */
    List<String> sent() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    /** The first words of the statements since the last call. */
    List<String> kinds() {
        return sent().stream().map(WorkSuite::kind).toList();
    }

    static String kind(String sql) {
        if (sql.contains("FINAL TABLE")) {
            return kind(sql.substring(sql.indexOf('(') + 1));
        }
        String[] words = sql.split("[ (]+");
        return switch (words[0]) {
            case "INSERT", "DELETE" -> words[0] + " " + words[2];
            case "UPDATE" -> words[0] + " " + words[1];
            default -> words[0];
        };
    }

    /** The rows of a query, as text, read on the connection of the session. */
    List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        session.connection().execute(Sql.text(sql)).all().forEach(row -> {
            List<String> values = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                values.add(String.valueOf(row.get(index)));
            }
            rows.add(String.join("|", values));
        });
        return rows;
    }

    Playhouse playhouse(String land, String code) {
        return session.getOne(Playhouse.class, List.of(land, code));
    }
}
