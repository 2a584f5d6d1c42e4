package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What suites of sessions have in common: members and their loans, and the statements that were sent. */
abstract class SessionSuite {
    static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    final List<String> statements = new ArrayList<>();
    Engine engine;
    SessionFactory sessions;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS).with(SessionOptions.CLASSIC);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    SessionFactory with(SessionOptions options) {
        return sessions.with(options);
    }

    List<String> names() {
        return sessions.transact(session -> session.execute(
                        select(Member_.name).from(Member.class).orderBy(Member_.name))
                .all());
    }

    Long save(String name, String... titles) {
        Long id = SessionFactory.of(engine, MODELS).transact(session -> {
            Member member = new Member(name);
            for (String title : titles) {
                member.getLoans().add(new Loan(title));
            }
            session.add(member);
            session.flush();
            return member.getId();
        });
        statements.clear();
        return id;
    }
}
