package io.aludel.examples.recipes.inheritance;

import static io.aludel.orm.Load.selectinPolymorphic;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedEngineer;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedManager;
import io.aludel.examples.recipes.inheritance.JoinedTables.JoinedPerson;
import io.aludel.examples.recipes.inheritance.SingleTable.SingleEngineer;
import io.aludel.examples.recipes.inheritance.SingleTable.SingleManager;
import io.aludel.examples.recipes.inheritance.SingleTable.SinglePerson;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcreteEngineer;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcreteManager;
import io.aludel.examples.recipes.inheritance.TablePerClass.ConcretePerson;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryDatabase
class InheritanceTest {
    @Test
    void singleTable(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            SessionFactory sessions =
                    Models.create(engine, SinglePerson.class, SingleEngineer.class, SingleManager.class);
            sessions.transactWithoutResult(session -> session.addAll(List.of(
                    new SingleEngineer("ann", "Java"), new SingleManager("bob", 100), new SinglePerson("carl"))));

            try (Session session = sessions.open()) {
                long before = engine.statistics().statements();
                List<SinglePerson> all = session.execute(select(SinglePerson.class)
                                .options(selectinPolymorphic(
                                        SinglePerson.class, SingleEngineer.class, SingleManager.class))
                                .orderBy(SingleTable_SinglePerson_.name))
                        .all();

                assertThat(all)
                        .hasExactlyElementsOfTypes(SingleEngineer.class, SingleManager.class, SinglePerson.class);
                assertThat(((SingleEngineer) all.get(0)).getLanguage()).isEqualTo("Java");
                assertThat(((SingleManager) all.get(1)).getBudget()).isEqualTo(100);
                assertThat(engine.statistics().statements() - before).isBetween(1L, 3L);
                assertThat(session.execute(select(SingleEngineer.class)
                                        .where(SingleTable_SingleEngineer_.language.eq("Java")))
                                .all())
                        .containsExactly((SingleEngineer) all.get(0));
            }
        }
    }

    @Test
    void joinedTables(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            SessionFactory sessions =
                    Models.create(engine, JoinedPerson.class, JoinedEngineer.class, JoinedManager.class);
            sessions.transactWithoutResult(session -> session.addAll(List.of(
                    new JoinedEngineer("ann", "Java"), new JoinedManager("bob", 100), new JoinedPerson("carl"))));

            try (Session session = sessions.open()) {
                long before = engine.statistics().statements();
                List<JoinedPerson> all = session.execute(select(JoinedPerson.class)
                                .options(selectinPolymorphic(
                                        JoinedPerson.class, JoinedEngineer.class, JoinedManager.class))
                                .orderBy(JoinedTables_JoinedPerson_.name))
                        .all();

                assertThat(all)
                        .hasExactlyElementsOfTypes(JoinedEngineer.class, JoinedManager.class, JoinedPerson.class);
                assertThat(((JoinedEngineer) all.get(0)).getLanguage()).isEqualTo("Java");
                assertThat(((JoinedManager) all.get(1)).getBudget()).isEqualTo(100);
                assertThat(engine.statistics().statements() - before).isBetween(1L, 3L);
                assertThat(session.execute(select(JoinedEngineer.class)
                                        .where(JoinedTables_JoinedEngineer_.language.eq("Java")))
                                .all())
                        .containsExactly((JoinedEngineer) all.get(0));
            }
        }
    }

    @Test
    void tablePerClass(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            SessionFactory sessions =
                    Models.create(engine, ConcretePerson.class, ConcreteEngineer.class, ConcreteManager.class);
            sessions.transactWithoutResult(session -> session.addAll(List.of(
                    new ConcreteEngineer("ann", "Java"), new ConcreteManager("bob", 100), new ConcretePerson("carl"))));

            try (Session session = sessions.open()) {
                long before = engine.statistics().statements();
                List<ConcretePerson> all = session.execute(select(ConcretePerson.class)
                                .options(selectinPolymorphic(
                                        ConcretePerson.class, ConcreteEngineer.class, ConcreteManager.class))
                                .orderBy(TablePerClass_ConcretePerson_.name))
                        .all();

                assertThat(all)
                        .hasExactlyElementsOfTypes(ConcreteEngineer.class, ConcreteManager.class, ConcretePerson.class);
                assertThat(((ConcreteEngineer) all.get(0)).getLanguage()).isEqualTo("Java");
                assertThat(((ConcreteManager) all.get(1)).getBudget()).isEqualTo(100);
                assertThat(engine.statistics().statements() - before).isBetween(1L, 3L);
                assertThat(session.execute(select(ConcreteEngineer.class)
                                        .where(TablePerClass_ConcreteEngineer_.language.eq("Java")))
                                .all())
                        .containsExactly((ConcreteEngineer) all.get(0));
            }
        }
    }
}
