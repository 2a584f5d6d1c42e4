package io.aludel.examples.recipes.nestedsets;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryDatabase
class StaffTest {
    @Test
    void everybodyIsWithinTheIntervalOfHisBoss(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            SessionFactory sessions = Models.create(engine, Employee.class);
            Staff.keepIntervals(sessions);
            sessions.transactWithoutResult(session -> {
                Employee albert = new Employee("Albert", null);
                Employee bert = new Employee("Bert", albert);
                Employee chuck = new Employee("Chuck", albert);
                for (Employee each : List.of(
                        albert,
                        bert,
                        chuck,
                        new Employee("Donna", chuck),
                        new Employee("Eddie", chuck),
                        new Employee("Fred", bert))) {
                    session.add(each);
                    session.flush();
                }
            });

            try (Session session = sessions.open()) {
                assertThat(Staff.chart(session))
                        .containsExactly("Albert", "  Bert", "    Fred", "  Chuck", "    Donna", "    Eddie");
                assertThat(Staff.below(session, "Chuck"))
                        .extracting(Employee::toString)
                        .containsExactly("Donna", "Eddie");
            }
        }
    }
}
