package io.aludel.examples.chinook.tour;

import static io.aludel.sql.Sql.select;

import io.aludel.examples.chinook.model.Employee;
import io.aludel.examples.chinook.model.Employee_;
import io.aludel.orm.Session;

/** An object is changed; the session writes the change, or undoes it in the database and in memory. */
final class EditAndThinkAgain {
    static final String EMAIL = "jane@chinookcorp.com";
    static final String OLD_TITLE = "Sales Support Agent";

    private final Stage stage;

    EditAndThinkAgain(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        Narrator narrator = stage.narrator();
        narrator.title("An edit, a rollback, and a commit");
        try (Session session = stage.sessions().open()) {
            Employee jane = session.execute(select(Employee.class).where(Employee_.email.eq(EMAIL)))
                    .one();

            jane.setTitle("Astronaut");
            narrator.show("jane.setTitle(\"Astronaut\"); session.flush()", session::flush);

            session.rollback();
            narrator.show("session.rollback(); jane.getTitle()", jane::getTitle);
            narrator.say("  Jane is a %s again.", jane.getTitle());

            jane.setTitle("Team Lead");
            narrator.show("jane.setTitle(\"Team Lead\"); session.commit()", session::commit);
        }
    }
}
