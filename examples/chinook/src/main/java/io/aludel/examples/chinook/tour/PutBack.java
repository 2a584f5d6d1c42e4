package io.aludel.examples.chinook.tour;

import static io.aludel.sql.Sql.update;

import io.aludel.examples.chinook.model.Customer;
import io.aludel.examples.chinook.model.Employee;
import io.aludel.examples.chinook.model.Employee_;
import io.aludel.examples.chinook.model.Playlist;
import io.aludel.orm.Session;

/** Deletes what the tour added, children first, and gives Jane her title back, so that the store is as it was. */
final class PutBack {
    private final Stage stage;

    PutBack(Stage stage) {
        this.stage = stage;
    }

    void tell(int customer, int playlist) {
        Narrator narrator = stage.narrator();
        narrator.title("Everything is put back: deletes cascade, children first");
        try (Session session = stage.sessions().open()) {
            session.delete(session.get(Customer.class, customer).orElseThrow());
            session.delete(session.get(Playlist.class, playlist).orElseThrow());
            narrator.show("session.delete(ada), delete(playlist), commit()", session::commit);
            narrator.show("update(Employee.class).set(Employee_.title, ..)", () -> {
                session.execute(update(Employee.class)
                        .set(Employee_.title, EditAndThinkAgain.OLD_TITLE)
                        .where(Employee_.email.eq(EditAndThinkAgain.EMAIL)));
                session.commit();
            });
        }
    }
}
