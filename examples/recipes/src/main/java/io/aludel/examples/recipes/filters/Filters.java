package io.aludel.examples.recipes.filters;

import static io.aludel.orm.Load.withLoaderCriteria;

import io.aludel.event.Registration;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.sql.ExecutionOption;
import java.time.LocalDate;

/** Conditions that are said once and hold for selects, joins, loads of relationships, updates and deletes. */
public final class Filters {
    /** A statement that says this sees what is not shared, too. */
    public static final ExecutionOption<Boolean> INCLUDE_PRIVATE = ExecutionOption.of("include_private", Boolean.class);

    private Filters() {}

    /** From now on sessions see what is shared, unless a statement asks for everything. */
    public static Registration sharedOnly(SessionFactory sessions) {
        return sessions.events().onOrmExecute(execution -> {
            if (!execution.executionOptions().get(INCLUDE_PRIVATE).orElse(false)) {
                execution.options(withLoaderCriteria(Shareable.class, Shareable_.shared.isTrue()));
            }
        });
    }

    /** Sessions that see the entries of some days only. */
    public static SessionFactory between(SessionFactory sessions, LocalDate first, LocalDate last) {
        return sessions.with(SessionOptions.DEFAULT.loading(
                withLoaderCriteria(DiaryEntry.class, DiaryEntry_.day.between(first, last))));
    }
}
