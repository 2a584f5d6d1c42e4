package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What suites of sessions have in common: members and their loans, and the statements that were sent. */
abstract class SessionSuite extends MappedTables {
    static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    final List<String> statements = new ArrayList<>();

    SessionSuite() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions = sessions.with(SessionOptions.CLASSIC);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
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
