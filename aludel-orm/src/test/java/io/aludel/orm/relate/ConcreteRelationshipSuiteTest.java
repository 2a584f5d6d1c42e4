package io.aludel.orm.relate;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Hammer;
import io.aludel.orm.relate.model.Hammer_;
import io.aludel.orm.relate.model.Implement;
import io.aludel.orm.relate.model.Implement_;
import io.aludel.orm.relate.model.Notch;
import io.aludel.orm.relate.model.Workshop;
import io.aludel.orm.relate.model.Workshop_;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships of classes that stand in tables of their own, and of their subclasses. */
@EveryDatabase
class ConcreteRelationshipSuiteTest {
    private static final Registry MODELS = Registry.of(Implement.class, Hammer.class, Workshop.class, Notch.class);

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

    /** One table for the objects of all classes, without a foreign key that could refer to only one of their tables. */
    @Test
    void collectionsOfTheRootAreThoseOfAllClasses() {
        Workshop forge = new Workshop("forge");
        session.add(forge);
        Implement plain = session.get(Implement.class, 1).orElseThrow();
        Hammer hammer = session.get(Hammer.class, 2).orElseThrow();
        plain.getMarks().add("old");
        hammer.getMarks().addAll(List.of("new", "heavy"));
        plain.getLenders().add(forge);
        hammer.getLenders().add(forge);
        plain.getNotches().add(new Notch(1));
        hammer.getNotches().addAll(List.of(new Notch(2), new Notch(3)));
        session = bench.reopen();
        for (StatementOption[] options : List.of(
                new StatementOption[0],
                new StatementOption[] {
                    selectinload(Implement_.marks), selectinload(Implement_.lenders), selectinload(Implement_.notches)
                },
                new StatementOption[] {
                    joinedload(Implement_.marks), joinedload(Implement_.lenders), joinedload(Implement_.notches)
                },
                new StatementOption[] {
                    subqueryload(Implement_.marks), subqueryload(Implement_.lenders), subqueryload(Implement_.notches)
                })) {
            session = bench.reopen();
            List<Implement> all = session.scalars(
                            select(Implement.class).orderBy(Implement_.number).options(options))
                    .all();
            assertThat(all.get(0).getMarks()).containsExactly("old");
            assertThat(all.get(1).getMarks()).containsExactlyInAnyOrder("new", "heavy");
            assertThat(all.get(2).getMarks()).isEmpty();
            assertThat(all.get(0).getLenders()).extracting(Workshop::getName).containsExactly("forge");
            assertThat(all.get(1).getLenders()).extracting(Workshop::getName).containsExactly("forge");
            assertThat(all.get(2).getLenders()).isEmpty();
            assertThat(all.get(0).getNotches()).extracting(Notch::getId).containsExactly(1);
            assertThat(all.get(1).getNotches()).extracting(Notch::getId).containsExactly(2, 3);
        }
        assertThat(session.scalars(select(Hammer_.number).where(Hammer_.lenders.any(Workshop_.name.eq("forge"))))
                        .all())
                .containsExactly(2);
        assertThat(session.scalars(select(Implement_.number).where(Implement_.marks.contains("heavy")))
                        .all())
                .containsExactly(2);
        hammer = session.get(Hammer.class, 2).orElseThrow();
        hammer.getMarks().remove("new");
        hammer.getLenders().clear();
        hammer.getNotches().remove(0);
        session.delete(session.get(Implement.class, 1).orElseThrow());
        session = bench.reopen();
        hammer = session.get(Hammer.class, 2).orElseThrow();
        assertThat(hammer.getMarks()).containsExactly("heavy");
        assertThat(hammer.getLenders()).isEmpty();
        assertThat(hammer.getNotches()).extracting(Notch::getId).containsExactly(3);
        assertThat(bench.rows("SELECT implement_number, marks FROM implement_marks"))
                .containsExactly("2|heavy");
        assertThat(bench.rows("SELECT COUNT(*) FROM implement_lenders")).containsExactly("0");
    }
}
