package io.aludel.examples.recipes.versions;

import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.orm.Session.makeTransient;

import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;

/** Lets sessions see what holds at a moment, and turns each UPDATE into the end of a row and the beginning of another. */
public final class Moments {
    private Moments() {}

    /** Sessions see, in queries and behind relationships, the rows that hold at the moment. */
    public static Registration seenAt(SessionFactory sessions, Supplier<LocalDateTime> moment) {
        return sessions.events().onOrmExecute(execution -> {
            LocalDateTime now = moment.get();
            execution.options(withLoaderCriteria(
                    Temporal.class, Temporal_.validFrom.le(now).and(Temporal_.validTo.gt(now))));
        });
    }

    /** A change holds from the moment on. */
    public static Registration insteadOfUpdates(SessionFactory sessions, Supplier<LocalDateTime> moment) {
        return sessions.events().beforeFlush(session -> {
            for (Object object : List.copyOf(session.dirty())) {
                if (object instanceof Temporal row && session.isModified(row)) {
                    endAndBegin(session, row, moment.get());
                }
            }
        });
    }

    private static void endAndBegin(Session session, Temporal row, LocalDateTime now) {
        Temporal before = row.copyOfKey();
        makeTransient(row);
        session.makeTransientToDetached(before);
        session.add(before);
        before.end(now); // an UPDATE of this column alone
        row.beginAgain(now);
        session.add(row);
    }
}
