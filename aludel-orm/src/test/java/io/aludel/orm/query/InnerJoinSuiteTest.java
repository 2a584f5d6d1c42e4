package io.aludel.orm.query;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.query.model.Harbor;
import io.aludel.orm.query.model.Harbor_;
import io.aludel.orm.query.model.Quay;
import io.aludel.orm.query.model.Slipway;
import io.aludel.orm.query.model.Slipway_;
import io.aludel.sql.ExecutionOptions;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inner joins that the mapping asks for, alone and below an outer join. */
@EveryDatabase
class InnerJoinSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Harbor.class, Quay.class, Slipway.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;

    InnerJoinSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        Harbor harbor = new Harbor(1);
        Quay quay = new Quay(1, harbor);
        session.addAll(List.of(harbor, quay, new Slipway(1, quay), new Slipway(2, null)));
        session.commit();
        session.expungeAll();
        engine.events()
                .beforeExecute(statement -> statements.add(statement.sql().replace("INNER JOIN", "JOIN")));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aloneItIsAnInnerJoin() {
        assertThat(session.execute(select(Quay.class)).one().getHarbor().getId())
                .isEqualTo(1);
        assertThat(statements)
                .containsExactly("SELECT quay.id, quay.harbor_id, harbor_1.id AS id_1 FROM quay"
                        + " JOIN harbor AS harbor_1 ON quay.harbor_id = harbor_1.id");
    }

    @Test
    void belowAnOuterJoinItStandsBesideItAsAnOuterOne() {
        assertThat(session.execute(select(Slipway.class).orderBy(Slipway_.id)).all())
                .extracting(Slipway::getId)
                .containsExactly(1, 2);
        assertThat(statements)
                .containsExactly(
                        "SELECT slipway.id, slipway.quay_id, quay_1.id AS id_1, quay_1.harbor_id, harbor_1.id AS id_2"
                                + " FROM slipway LEFT OUTER JOIN quay AS quay_1 ON slipway.quay_id = quay_1.id"
                                + " LEFT OUTER JOIN harbor AS harbor_1 ON quay_1.harbor_id = harbor_1.id ORDER BY slipway.id");
    }

    @Test
    void productsAreRefusedWhereStrict() {
        assertThat(session.execute(select(Harbor_.id, Slipway_.id)).all()).hasSize(2);
        SessionOptions strict = SessionOptions.DEFAULT.option(ExecutionOptions.STRICT, true);
        try (Session other = SessionFactory.of(engine, MODELS).with(strict).open()) {
            assertThatThrownBy(
                            () -> other.execute(select(Harbor_.id, Slipway_.id)).all())
                    .isInstanceOfSatisfying(
                            AludelException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.SUSPICIOUS_STATEMENT))
                    .hasMessageContaining("'harbor'")
                    .hasMessageContaining("'slipway'");
            assertThat(other.execute(select(Slipway.class)).all()).hasSize(2);
        }
    }
}
