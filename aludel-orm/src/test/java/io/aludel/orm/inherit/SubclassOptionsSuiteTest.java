package io.aludel.orm.inherit;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.LoadChain;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.metamodel.PolymorphicEntity;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loader options that speak of subclasses: through aliases, through entities with subclasses, and behind relationships to them. */
@EveryDatabase
class SubclassOptionsSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(Firm.class, Worker.class, Coder.class, Architect.class, Boss.class, Device.class);

    private final List<String> statements = new ArrayList<>();

    SubclassOptionsSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transact(session -> {
            Firm firm = new Firm(1, "one");
            Coder coder = new Coder("ann", "java");
            Boss boss = new Boss("bob", 5);
            coder.joins(firm);
            boss.joins(firm);
            session.addAll(List.of(firm, coder, boss));
            session.flush();
            coder.devices().add(new Device(1, "laptop"));
            session.addAll(coder.devices());
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private static Coder coder(Firm firm) {
        return firm.workers().stream()
                .filter(Coder.class::isInstance)
                .map(Coder.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What an option loads of the firm is all there: devices of the coder, without a further statement. */
    private void loadsDevices(int expected, LoadChain<?> option, boolean joined, PolymorphicEntity<Worker> staff) {
        try (Session session = sessions.open()) {
            statements.clear();
            var firms = select(Firm.class);
            Firm firm = session.execute((joined ? firms.join(Firm_.workers.ofType(staff)) : firms).options(option))
                    .first()
                    .orElseThrow();
            assertThat(statements).hasSize(expected);
            assertThat(coder(firm).lang()).isEqualTo("java");
            assertThat(coder(firm).devices()).extracting(Device::name).containsExactly("laptop");
            assertThat(statements).hasSize(expected);
        }
    }

    @Test
    void anOptionGoesOnAlongASubclassOfWhatIsLoaded() {
        PolymorphicEntity<Worker> all = withPolymorphic(Worker.class, Coder.class, Boss.class);
        PolymorphicEntity<Worker> named = all.as("staff");
        var workers = Firm_.workers.ofType(all);
        var others = Firm_.workers.ofType(named);
        loadsDevices(3, selectinload(workers).options(selectinload(Coder_.in(all).devices)), false, all);
        loadsDevices(2, selectinload(workers).options(joinedload(Coder_.in(all).devices)), false, all);
        loadsDevices(3, subqueryload(workers).options(selectinload(Coder_.in(all).devices)), false, all);
        loadsDevices(1, joinedload(others).options(joinedload(Coder_.in(named).devices)), false, named);
        loadsDevices(2, containsEager(others).options(selectinload(Coder_.in(named).devices)), true, named);
        loadsDevices(1, containsEager(others).options(joinedload(Coder_.in(named).devices)), true, named);
    }

    @Test
    void aSubclassIsNamedWithoutItsColumnsBeingLoaded() {
        try (Session session = sessions.open()) {
            Firm firm = session.execute(select(Firm.class)
                            .options(selectinload(Firm_.workers).options(selectinload(Coder_.devices))))
                    .one();
            assertThat(statements).hasSize(3);
            assertThat(statements.get(1)).doesNotContain("coder");
            assertThat(coder(firm).devices()).hasSize(1);
            assertThat(statements).hasSize(3);
        }
    }

    @Test
    void anOptionGoesOnBehindAnAliasOfASubclass() {
        Coder_.Path alias = Coder_.as("c");
        try (Session session = sessions.open()) {
            Firm firm = session.execute(select(Firm.class)
                            .join(Firm_.workers.ofType(alias))
                            .where(alias.lang.eq("java"))
                            .options(containsEager(Firm_.workers.ofType(alias)).selectinload(alias.devices)))
                    .one();
            assertThat(firm.workers()).hasSize(1);
            assertThat(coder(firm).devices()).hasSize(1);
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void whatIsContainedMayBeOfASubclass() {
        try (Session session = sessions.open()) {
            Firm firm = session.execute(select(Firm.class)
                            .join(Firm_.workers.ofType(Coder.class))
                            .options(containsEager(Firm_.workers.ofType(Coder.class))
                                    .selectinload(Coder_.devices)))
                    .one();
            assertThat(firm.workers()).singleElement().isInstanceOf(Coder.class);
            assertThat(coder(firm).lang()).isEqualTo("java");
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void columnsOfASubclassAreChosenBehindARelationship() {
        PolymorphicEntity<Worker> all = withPolymorphic(Worker.class, Coder.class, Boss.class);
        try (Session session = sessions.open()) {
            Firm firm = session.execute(select(Firm.class)
                            .options(selectinload(Firm_.workers.ofType(all)).options(defer(Coder_.in(all).lang))))
                    .one();
            assertThat(statements.get(1)).contains("boss.budget").doesNotContain("coder.lang");
            assertThat(coder(firm).lang()).isEqualTo("java");
            assertThat(statements).hasSize(3);
        }
    }

    @Test
    void conditionsAndLimitsMeanTheWholeThatIsLoaded() {
        PolymorphicEntity<Worker> all = withPolymorphic(Worker.class, Coder.class, Boss.class);
        var some = Firm_.workers.ofType(all).where(Worker_.name.ne("bob"));
        for (var option : List.of(selectinload(some), joinedload(some), subqueryload(some))) {
            try (Session session = sessions.open()) {
                Firm firm = session.execute(select(Firm.class).options(option)).one();
                assertThat(firm.workers()).extracting(Worker::name).containsExactly("ann");
                int sent = statements.size();
                assertThat(coder(firm).lang()).isEqualTo("java");
                assertThat(statements).hasSize(sent);
            }
        }
        try (Session session = sessions.open()) {
            var first = Firm_.workers.ofType(all).orderBy(Worker_.name.desc()).limit(1);
            Firm firm = session.execute(select(Firm.class).options(selectinload(first)))
                    .one();
            assertThat(firm.workers()).extracting(Worker::name).containsExactly("bob");
        }
    }
}
