package io.aludel.spring;

import static io.aludel.sql.Sql.select;

import com.zaxxer.hikari.HikariDataSource;
import io.aludel.engine.Engine;
import io.aludel.engine.PoolEvent;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.boot.AludelAutoConfiguration;
import io.aludel.spring.boot.AludelEngineAutoConfiguration;
import io.aludel.spring.boot.AludelMigrationsAutoConfiguration;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;

/** An application's context with what a test looks at. */
public final class SpringFixture {
    private SpringFixture() {}

    /** A context over an engine of its own. */
    public static ApplicationContextRunner own(TestDatabase database) {
        return plain().withPropertyValues("aludel.url=" + database.url());
    }

    /** A context over a data source of the application. */
    public static ApplicationContextRunner shared(TestDatabase database) {
        return plain().withBean(HikariDataSource.class, () -> {
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(database.jdbcUrl());
            source.setUsername(database.user());
            source.setPassword(database.password());
            return source;
        });
    }

    /** A context that knows no database yet. */
    public static ApplicationContextRunner plain() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AludelEngineAutoConfiguration.class,
                        AludelAutoConfiguration.class,
                        AludelMigrationsAutoConfiguration.class,
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        PersistenceExceptionTranslationAutoConfiguration.class));
    }

    /** Makes the tables. */
    public static void createTables(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            Registry.discover().metadata().createAll(engine);
        }
    }

    /** The names of all authors, as another connection sees them. */
    public static List<String> authors(SessionFactory sessions) {
        return sessions.transact(session ->
                session.execute(select(Author_.name).orderBy(Author_.name)).all());
    }

    /** Writes an author in a transaction of its own. */
    public static Author stored(SessionFactory sessions, Author author) {
        return sessions.transact(session -> {
            session.add(author);
            return author;
        });
    }

    /** Says when connections are taken and given back. */
    public static List<String> connections(Engine engine) {
        List<String> events = new ArrayList<>();
        engine.events().pool().on(PoolEvent.Kind.CHECKOUT, event -> events.add("out"));
        engine.events().pool().on(PoolEvent.Kind.CHECKIN, event -> events.add("in"));
        return events;
    }
}
