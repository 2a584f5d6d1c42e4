package io.aludel.examples.recipes.versions;

import static io.aludel.orm.Session.makeTransient;
import static io.aludel.sql.Sql.update;

import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.Synchronization;
import java.util.List;

/** Turns each UPDATE of a clause into an INSERT of its next version, to which the treaty refers from then on. */
public final class ClauseVersions {
    private ClauseVersions() {}

    public static Registration insteadOfUpdates(SessionFactory sessions) {
        return sessions.events().beforeFlush(session -> {
            for (Object object : List.copyOf(session.dirty())) {
                if (object instanceof Clause clause && session.isModified(clause)) {
                    nextVersion(session, clause);
                }
            }
        });
    }

    private static void nextVersion(Session session, Clause clause) {
        Treaty treaty = clause.getTreaty();
        session.execute(
                update(Clause.class).set(Clause_.current, false).where(Clause_.number.eq(clause.getNumber())),
                Synchronization.NONE);
        if (treaty != null) {
            session.expire(treaty, Treaty_.clause);
        }
        makeTransient(clause);
        clause.nextVersion();
        session.add(clause);
        if (treaty != null) {
            treaty.setClause(clause);
        }
    }
}
