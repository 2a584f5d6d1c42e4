package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.CapturedMessages;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Secrets in attributes. */
@EveryDatabase
class SensitiveSuiteTest {
    private static final Registry MODELS = Registry.of(Credential.class);

    @Test
    void theyAreHiddenWhereOtherValuesAreShown(TestDatabase database) {
        try (Engine engine = Engine.builder(database.url())
                        .echo(true)
                        .echoParameters(true)
                        .build();
                CapturedMessages log = new CapturedMessages("io.aludel.engine")) {
            MODELS.metadata().createAll(engine);
            try (Session session = SessionFactory.of(engine, MODELS).open()) {
                session.add(new Credential("ann", "s3cr3t"));
                session.commit();
                assertThat(session.execute(select(Credential_.login).where(Credential_.password.eq("s3cr3t")))
                                .one())
                        .isEqualTo("ann");
            }
            assertThat(log.messages()).anyMatch(message -> message.contains("ann") && message.contains("***"));
            assertThat(log.messages()).noneMatch(message -> message.contains("s3cr3t"));
        }
    }
}
