package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Hammer;
import io.aludel.orm.relate.model.Hammer_;
import io.aludel.orm.relate.model.Implement;
import io.aludel.orm.relate.model.Implement_;
import io.aludel.orm.relate.model.Workshop;
import io.aludel.orm.relate.model.Workshop_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships of classes that stand in tables of their own, and of their subclasses. */
@EveryDatabase
class ConcreteRelationshipSuiteTest {
    private static final Registry MODELS = Registry.of(Implement.class, Hammer.class, Workshop.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        Workshop smithy = new Workshop("smithy");
        Workshop joinery = new Workshop("joinery");
        session.addAll(List.of(new Implement(1, joinery), new Hammer(2, joinery, smithy), new Hammer(3, smithy, null)));
        session = bench.reopen();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theForeignKeyOfASuperclassIsInEachTable() {
        List<Implement> all = session.scalars(select(Implement.class).orderBy(Implement_.number))
                .all();

        assertThat(all)
                .extracting(implement -> implement.getWorkshop() == null
                        ? "-"
                        : implement.getWorkshop().getName())
                .containsExactly("joinery", "joinery", "smithy");
        assertThat(bench.rows("SELECT number, workshop_id IS NULL FROM implement"))
                .hasSize(1);
        assertThat(bench.rows("SELECT number, maker_id IS NULL FROM hammer ORDER BY number"))
                .hasSize(2);
    }

    @Test
    void aSubclassHasRelationshipsOfItsOwn() {
        assertThat(session.scalars(select(Hammer_.number).where(Hammer_.maker.has(Workshop_.name.eq("smithy"))))
                        .all())
                .containsExactly(2);
        assertThat(session.scalars(select(Implement_.number)
                                .where(Implement_.workshop.has(Workshop_.name.eq("joinery")))
                                .orderBy(Implement_.number))
                        .all())
                .containsExactly(1, 2);
    }
}
