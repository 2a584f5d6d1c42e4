package io.aludel.reflect;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.error.AludelException;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.schema.ddl.CreateView;
import io.aludel.schema.ddl.DdlText;
import io.aludel.schema.ddl.DropView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What a database makes of declared views, functions, triggers and policies: they are made for a moment, read, and gone again. Stateless.
 *
 * <p>Where definitions end transactions (MariaDB, MySQL and H2), a view is made under a name of its own and dropped, which commits what the
 * connection has done so far; functions and the like are not tried there.
 */
public final class DefinitionRehearsal {
    private static final AtomicLong COUNT = new AtomicLong();

    private DefinitionRehearsal() {}

    /**
     * The query of a view in the database's own words.
     *
     * @return empty when the database refuses the view, since it shows what is not there yet
     */
    public static Optional<String> query(Connection connection, View declared) {
        boolean transactional = connection.dialect().has(Feature.TRANSACTIONAL_DDL);
        String name = "aludel_rehearsed_view_" + COUNT.incrementAndGet();
        View tried = View.of(name, declared.query(), List.of());
        if (transactional) {
            return undone(connection, () -> {
                connection.define(CreateView.of(tried.forConnection()));
                return shown(connection, tried);
            });
        }
        try {
            connection.define(CreateView.of(tried));
        } catch (AludelException refused) {
            return Optional.empty();
        }
        try {
            return shown(connection, tried);
        } finally {
            connection.define(DropView.of(tried));
        }
    }

    private static Optional<String> shown(Connection connection, View view) {
        return Catalogs.of(connection.dialect())
                .viewDefinition(connection, view.schema(), view.name())
                .map(DefinitionRehearsal::query);
    }

    /** What follows AS where the whole definition is kept; without the semicolon behind it. */
    public static String query(String definition) {
        String text = definition.strip();
        String query =
                text.matches("(?is)CREATE\\b.*") ? text.replaceFirst("(?is)^CREATE\\b.*?\\bAS\\b\\s*", "") : text;
        return query.endsWith(";") ? query.substring(0, query.length() - 1).strip() : query;
    }

    /**
     * An object in the database's own words.
     *
     * @param declared what is declared
     * @param existing what the database has in its place
     * @return empty when the database refuses it, or it cannot be tried
     */
    public static Optional<TextObject> of(Connection connection, TextObject declared, TextObject existing) {
        if (!connection.dialect().has(Feature.TRANSACTIONAL_DDL)) {
            return Optional.empty();
        }
        String replace = declared.replaceSql();
        return undone(connection, () -> {
            if (replace == null) {
                connection.define(DdlText.of(existing.dropSql()));
            }
            connection.define(DdlText.of(replace == null ? declared.createSql() : replace));
            return Catalogs.of(connection.dialect()).objects(connection, existing.schema()).stream()
                    .filter(object ->
                            object.kind() == existing.kind() && object.dropSql().equals(existing.dropSql()))
                    .findFirst();
        });
    }

    private static <T> Optional<T> undone(Connection connection, Supplier<Optional<T>> trial) {
        Savepoint savepoint = connection.beginNested();
        try {
            Optional<T> result = trial.get();
            savepoint.rollback();
            return result;
        } catch (AludelException refused) {
            savepoint.rollback(); // what the database refuses is not what it has
            return Optional.empty();
        }
    }
}
