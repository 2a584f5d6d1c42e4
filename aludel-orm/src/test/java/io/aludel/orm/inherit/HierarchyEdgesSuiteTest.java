package io.aludel.orm.inherit;

import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where classes of one hierarchy meet each other: in one table, in one session, in one query. */
@EveryDatabase
class HierarchyEdgesSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(
            Craft.class,
            Sedan.class,
            Lorry.class,
            Firm.class,
            Worker.class,
            Boss.class,
            Coder.class,
            Architect.class,
            Device.class,
            Fee.class,
            WiredFee.class,
            LargeFee.class);

    private final List<String> statements = new ArrayList<>();

    HierarchyEdgesSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transact(session -> {
            Sedan first = new Sedan("first", 2);
            Sedan second = new Sedan("second", 4);
            session.addAll(List.of(first, second));
            session.flush();
            Lorry small = new Lorry("small", 5);
            Lorry large = new Lorry("large", 50);
            small.escort(first);
            large.escort(second);
            session.addAll(List.of(small, large));
            Firm firm = new Firm(1, "firm");
            Boss boss = new Boss("boss", 7);
            Architect architect = new Architect("arch", "java", 3);
            architect.joins(firm);
            session.addAll(List.of(firm, boss));
            session.flush();
            session.addAll(List.of(architect, new Fee(1, null, 5)));
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void aClassBesideInTheSameTableGoesByAnotherNameAtTheOtherEnd() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Lorry_.name).where(Lorry_.escort.has(Sedan_.doors.gt(3))))
                            .all())
                    .containsExactly("large");
            assertThat(session.execute(select(Lorry_.name)
                                    .where(Lorry_.escort.has(Sedan_.name.eq("first")))
                                    .where(Lorry_.name.ne("first")))
                            .all())
                    .containsExactly("small");
            assertThat(session.execute(select(Lorry_.name).where(Lorry_.escort.has(Lorry_.payload.gt(10))))
                            .all())
                    .containsExactly("large");
        }
    }

    @Test
    void rowsOfOneTableAreDeletedInTheirOrderThoughTheirClassesColumnsWereNotRead() {
        try (Session session = sessions.open()) {
            List<Craft> all =
                    session.execute(select(Craft.class).orderBy(Craft_.id)).all();
            assertThat(all).hasSize(4);
            all.forEach(session::delete);
            session.commit();
            assertThat(session.execute(select(Craft_.id)).all()).isEmpty();
        }
    }

    @Test
    void oneRowAloneIsDeletedWithoutReadingOthers() {
        try (Session session = sessions.open()) {
            List<Craft> all = session.execute(select(Craft.class)
                            .where(Craft_.name.in("small", "large"))
                            .orderBy(Craft_.id))
                    .all();
            session.delete(all.get(0));
            statements.clear();
            session.commit();
            // to whom it refers is read, as by the reference, but not who that is
            assertThat(statements).hasSize(2);
            assertThat(statements.get(0)).contains("SELECT craft.id, craft.payload, craft.escort_id FROM");
            assertThat(statements.get(1)).startsWith("DELETE FROM craft");
        }
    }

    @Test
    void anOptionMayNameTheSuperclassOfWhatIsSelected() {
        try (Session session = sessions.open()) {
            for (var option : List.of(joinedload(Worker_.firm), selectinload(Worker_.firm))) {
                session.expungeAll();
                Architect architect = session.execute(select(Architect.class).options(option, defer(Coder_.lang)))
                        .one();
                statements.clear();
                assertThat(architect.firm()).isNotNull();
                assertThat(architect.firm().name()).isEqualTo("firm");
                assertThat(statements).isEmpty();
                assertThat(architect.lang()).isEqualTo("java");
                assertThat(statements).hasSize(1);
            }
        }
    }

    @Test
    void expiredAttributesOfAllLevelsAreReadByOneStatement() {
        try (Session session = sessions.open()) {
            Architect architect =
                    (Architect) session.execute(select(Worker.class).where(Worker_.name.eq("arch")))
                            .one();
            assertThat(architect.level()).isEqualTo(3);
            session.expire(architect, Architect_.level, Coder_.lang, Worker_.name);
            statements.clear();
            assertThat(architect.level()).isEqualTo(3);
            assertThat(architect.lang()).isEqualTo("java");
            assertThat(architect.name()).isEqualTo("arch");
            assertThat(statements).hasSize(1);
            session.expire(architect, Architect_.level);
            statements.clear();
            assertThat(architect.level()).isEqualTo(3);
            assertThat(statements).hasSize(1).noneMatch(sql -> sql.contains("lang"));
        }
    }

    @Test
    void anObjectDoesNotBecomeOneOfAnotherClassByAMerge() {
        try (Session session = sessions.open()) {
            Fee fee = session.get(Fee.class, 1).orElseThrow();
            assertThat(session.merge(new Fee(1, null, 6))).isSameAs(fee);
            assertThat(fee.amount()).isEqualTo(6);
            assertThatThrownBy(() -> session.merge(new WiredFee(1, "DE1", 7, "bank")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a WiredFee with the key 1 cannot be merged")
                    .hasMessageContaining("is that of a Fee");
            assertThat(session.newObjects()).isEmpty();
            session.add(new Fee(2, null, 1));
            assertThatThrownBy(() -> session.merge(new WiredFee(2, "DE1", 7, "bank")))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(session.merge(new WiredFee(3, "DE1", 7, "bank"))).isInstanceOf(WiredFee.class);
        }
    }
}
