package io.aludel.orm.session;

import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Orm.entity;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Result;
import io.aludel.engine.SqlRecording;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Printing an object of the session, or what leads to it, asks nothing of the database and changes nothing. */
@EveryDatabase
class PrintedObjectsSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    private Long id;

    PrintedObjectsSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        id = sessions.transact(session -> {
            Member ann = new Member("s3cr3t");
            ann.setEmail("s3cr3t");
            ann.getLoans().add(new Loan("s3cr3t"));
            session.add(ann);
            session.flush();
            return ann.getId();
        });
    }

    @Test
    void nothingIsLoadedForIt() {
        try (Session session = sessions.open();
                SqlRecording sent = SqlRecording.of(engine)) {
            Member ann = session.execute(select(Member.class).options(defer(Member_.email)))
                    .one();
            sent.clear();
            assertThat(ann.toString()).startsWith("io.aludel.orm.session.Member@");
            assertThat(session.inspect(ann)).hasToString("persistent Member#" + id);
            session.expire(ann);
            assertThat(ann.toString()).startsWith("io.aludel.orm.session.Member@");
            assertThat(session.inspect(ann)).hasToString("persistent Member#" + id);
            assertThat(session.inspect(ann).unloaded()).contains("email", "name");
            assertThat(ann.getLoans()).isNotNull();
            assertThat(sent.statements()).isEmpty();
        }
    }

    @Test
    void eachStateOfAnObjectIsPrinted() {
        try (Session session = sessions.open()) {
            Member bob = new Member("hidden");
            assertThat(session.inspect(bob)).hasToString("transient Member(new)");
            session.add(bob);
            assertThat(session.inspect(bob).toString())
                    .startsWith("pending Member")
                    .doesNotContain("hidden");
            session.flush();
            assertThat(session.inspect(bob)).hasToString("persistent Member#" + bob.getId());
            session.expunge(bob);
            assertThat(session.inspect(bob)).hasToString("detached Member#" + bob.getId());
        }
    }

    @Test
    void aResultOfObjectsIsPrintedWithoutThem() {
        try (Session session = sessions.open()) {
            Result<?> result = session.execute(select(entity(Member.class), Member_.name));
            String printed = result.toString();
            assertThat(printed).startsWith("Result[").doesNotContain("s3cr3t").isEqualTo(result.toString());
            assertThat(result.all()).hasSize(1);
        }
    }
}
