package io.aludel.examples.recipes.inheritance;

import static io.aludel.orm.Load.selectinPolymorphic;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.SqlRecording;
import io.aludel.examples.recipes.Models;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedEngineer;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedFirm;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedManager;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedPerson;
import io.aludel.examples.recipes.inheritance.SingleTable.SingleEngineer;
import io.aludel.examples.recipes.inheritance.SingleTable.SingleFirm;
import io.aludel.examples.recipes.inheritance.SingleTable.SingleManager;
import io.aludel.examples.recipes.inheritance.SingleTable.SinglePerson;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcreteEngineer;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcreteFirm;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcreteManager;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcretePerson;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.reflect.Inspector;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class InheritanceTest {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** The columns of each table that the database has. */
    private Map<String, String> columns() {
        Inspector inspector = Inspector.of(engine);
        Map<String, String> columns = new TreeMap<>();
        for (String table : inspector.tableNames()) {
            columns.put(
                    table,
                    inspector.columns(table).stream()
                            .map(column -> column.name())
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        return columns;
    }

    /** How many rows each of them has. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = engine.connect()) {
            for (String table : columns().keySet()) {
                rows.put(
                        table,
                        connection.execute(text("SELECT 1 FROM " + table)).all().size());
            }
        }
        return rows;
    }

    @Test
    void singleTable() {
        SessionFactory sessions =
                Models.create(engine, SingleFirm.class, SinglePerson.class, SingleEngineer.class, SingleManager.class);
        sessions.transactWithoutResult(session -> {
            SingleFirm firm = new SingleFirm("Acme");
            firm.getStaff()
                    .addAll(List.of(
                            new SingleEngineer("ann", "Java"),
                            new SingleManager("bob", 100),
                            new SinglePerson("carl")));
            session.add(firm);
        });
        assertThat(columns())
                .containsOnly(
                        entry("single_firms", "id name"),
                        entry("single_people", "budget firm_id id kind language name"));

        try (Session session = sessions.open();
                SqlRecording sent = SqlRecording.of(engine)) {
            List<SinglePerson> all = session.execute(select(SinglePerson.class)
                            .options(selectinPolymorphic(SinglePerson.class, SingleEngineer.class, SingleManager.class))
                            .orderBy(SingleTable_SinglePerson_.name))
                    .all();

            assertThat(all).hasExactlyElementsOfTypes(SingleEngineer.class, SingleManager.class, SinglePerson.class);
            assertThat(((SingleEngineer) all.get(0)).getLanguage()).isEqualTo("Java");
            assertThat(((SingleManager) all.get(1)).getBudget()).isEqualTo(100);
            assertThat(sent.count()).isEqualTo(3);
            assertThat(session.execute(
                                    select(SingleEngineer.class).where(SingleTable_SingleEngineer_.language.eq("Java")))
                            .all())
                    .containsExactly((SingleEngineer) all.get(0));
        }
        try (Session session = sessions.open()) {
            SingleFirm firm = session.execute(
                            select(SingleFirm.class).options(selectinload(SingleTable_SingleFirm_.staff)))
                    .one();
            assertThat(firm.getStaff())
                    .hasExactlyElementsOfTypes(SingleEngineer.class, SingleManager.class, SinglePerson.class)
                    .allSatisfy(person -> assertThat(person.getFirm()).isSameAs(firm));
            assertThat(session.scalars(select(SingleTable_SingleFirm_.name)
                                    .where(SingleTable_SingleFirm_.staff
                                            .ofType(SingleEngineer.class)
                                            .any(SingleTable_SingleEngineer_.language.eq("Java"))))
                            .all())
                    .containsExactly("Acme");
        }
        sessions.transactWithoutResult(session ->
                session.execute(select(SingleFirm.class)).one().getStaff().remove(1));
        assertThat(rows()).containsOnly(entry("single_firms", 1), entry("single_people", 2));
    }

    @Test
    void joinedTables() {
        SessionFactory sessions =
                Models.create(engine, JoinedFirm.class, JoinedPerson.class, JoinedEngineer.class, JoinedManager.class);
        sessions.transactWithoutResult(session -> {
            JoinedFirm firm = new JoinedFirm("Acme");
            firm.getStaff()
                    .addAll(List.of(
                            new JoinedEngineer("ann", "Java"),
                            new JoinedManager("bob", 100),
                            new JoinedPerson("carl")));
            session.add(firm);
        });
        assertThat(columns())
                .containsOnly(
                        entry("joined_firms", "id name"),
                        entry("joined_people", "firm_id id kind name"),
                        entry("joined_engineers", "id language"),
                        entry("joined_managers", "budget id"));

        try (Session session = sessions.open();
                SqlRecording sent = SqlRecording.of(engine)) {
            List<JoinedPerson> all = session.execute(select(JoinedPerson.class)
                            .options(selectinPolymorphic(JoinedPerson.class, JoinedEngineer.class, JoinedManager.class))
                            .orderBy(JoinedTables_JoinedPerson_.name))
                    .all();

            assertThat(all).hasExactlyElementsOfTypes(JoinedEngineer.class, JoinedManager.class, JoinedPerson.class);
            assertThat(((JoinedEngineer) all.get(0)).getLanguage()).isEqualTo("Java");
            assertThat(((JoinedManager) all.get(1)).getBudget()).isEqualTo(100);
            assertThat(sent.count()).isEqualTo(3);
            assertThat(session.execute(select(JoinedEngineer.class)
                                    .where(JoinedTables_JoinedEngineer_.language.eq("Java")))
                            .all())
                    .containsExactly((JoinedEngineer) all.get(0));
        }
        try (Session session = sessions.open()) {
            JoinedFirm firm = session.execute(
                            select(JoinedFirm.class).options(selectinload(JoinedTables_JoinedFirm_.staff)))
                    .one();
            assertThat(firm.getStaff())
                    .hasExactlyElementsOfTypes(JoinedEngineer.class, JoinedManager.class, JoinedPerson.class)
                    .allSatisfy(person -> assertThat(person.getFirm()).isSameAs(firm));
            assertThat(session.scalars(select(JoinedTables_JoinedFirm_.name)
                                    .where(JoinedTables_JoinedFirm_.staff
                                            .ofType(JoinedEngineer.class)
                                            .any(JoinedTables_JoinedEngineer_.language.eq("Java"))))
                            .all())
                    .containsExactly("Acme");
        }
        sessions.transactWithoutResult(session ->
                session.execute(select(JoinedFirm.class)).one().getStaff().remove(1));
        assertThat(rows())
                .containsOnly(
                        entry("joined_firms", 1),
                        entry("joined_people", 2),
                        entry("joined_engineers", 1),
                        entry("joined_managers", 0));
    }

    @Test
    void tablePerClass() {
        SessionFactory sessions = Models.create(
                engine, ConcreteFirm.class, ConcretePerson.class, ConcreteEngineer.class, ConcreteManager.class);
        sessions.transactWithoutResult(session -> {
            ConcreteFirm firm = new ConcreteFirm("Acme");
            firm.getStaff()
                    .addAll(List.of(
                            new ConcreteEngineer("ann", "Java"),
                            new ConcreteManager("bob", 100),
                            new ConcretePerson("carl")));
            session.add(firm);
        });
        assertThat(columns())
                .containsOnly(
                        entry("concrete_firms", "id name"),
                        entry("concrete_people", "firm_id id name"),
                        entry("concrete_engineers", "firm_id id language name"),
                        entry("concrete_managers", "budget firm_id id name"));

        try (Session session = sessions.open();
                SqlRecording sent = SqlRecording.of(engine)) {
            List<ConcretePerson> all = session.execute(
                            select(ConcretePerson.class).orderBy(TablePerClass_ConcretePerson_.name))
                    .all();

            assertThat(all)
                    .hasExactlyElementsOfTypes(ConcreteEngineer.class, ConcreteManager.class, ConcretePerson.class);
            assertThat(((ConcreteEngineer) all.get(0)).getLanguage()).isEqualTo("Java");
            assertThat(((ConcreteManager) all.get(1)).getBudget()).isEqualTo(100);
            assertThat(sent.count()).isEqualTo(1);
            assertThat(session.execute(select(ConcreteEngineer.class)
                                    .where(TablePerClass_ConcreteEngineer_.language.eq("Java")))
                            .all())
                    .containsExactly((ConcreteEngineer) all.get(0));
        }
        try (Session session = sessions.open()) {
            ConcreteFirm firm = session.execute(
                            select(ConcreteFirm.class).options(selectinload(TablePerClass_ConcreteFirm_.staff)))
                    .one();
            assertThat(firm.getStaff())
                    .hasExactlyElementsOfTypes(ConcreteEngineer.class, ConcreteManager.class, ConcretePerson.class)
                    .allSatisfy(person -> assertThat(person.getFirm()).isSameAs(firm));
            assertThat(session.scalars(select(TablePerClass_ConcreteFirm_.name)
                                    .where(TablePerClass_ConcreteFirm_.staff
                                            .ofType(ConcreteEngineer.class)
                                            .any(TablePerClass_ConcreteEngineer_.language.eq("Java"))))
                            .all())
                    .containsExactly("Acme");
        }
        sessions.transactWithoutResult(session ->
                session.execute(select(ConcreteFirm.class)).one().getStaff().remove(1));
        assertThat(rows())
                .containsOnly(
                        entry("concrete_firms", 1),
                        entry("concrete_people", 1),
                        entry("concrete_engineers", 1),
                        entry("concrete_managers", 0));
    }
}
