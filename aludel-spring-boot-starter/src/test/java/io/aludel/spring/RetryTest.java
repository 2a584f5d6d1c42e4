package io.aludel.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.model.Author;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Spring's own retries around transactions: each attempt has a transaction and a session of its own. */
class RetryTest {
    @TempDir
    private Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableResilientMethods
    static class Resilient {}

    @Repository
    static class Register {
        private final Session session;
        private int attempts;

        Register(Session session) {
            this.session = session;
        }

        @Retryable(includes = TransientDataAccessException.class, maxRetries = 3, delay = 10, jitter = 5)
        @Transactional
        public void enter(String name) {
            session.add(new Author(name));
            session.flush();
            another();
        }

        /** Two failures, as the database tells them. */
        private void another() {
            attempts++;
            if (attempts <= 2) {
                throw new DatabaseException(ErrorCode.SERIALIZATION_FAILURE, "another transaction was first.");
            }
        }

        @Retryable(includes = TransientDataAccessException.class, maxRetries = 3, delay = 10)
        @Transactional
        public void lose(String name) {
            attempts++;
            throw new DatabaseException(ErrorCode.COMMIT_UNKNOWN, "nobody knows.");
        }

        public int attempts() {
            return attempts;
        }
    }

    private ApplicationContextRunner application() {
        return SpringFixture.plain()
                .withUserConfiguration(Resilient.class)
                .withBean(Register.class)
                .withPropertyValues(
                        "aludel.url=sqlite:" + folder.resolve("test.db"), "aludel.migrations.locations=history");
    }

    @Test
    void aTransactionThatWasInTheWayIsDoneAgain() {
        application().run(context -> {
            Register register = context.getBean(Register.class);
            register.enter("bob");
            assertThat(register.attempts()).isEqualTo(3);
            assertThat(SpringFixture.authors(context.getBean(SessionFactory.class)))
                    .containsExactly("ada", "bob");
        });
    }

    @Test
    void whatMayHaveBeenCommittedIsNot() {
        application().run(context -> {
            Register register = context.getBean(Register.class);
            assertThatThrownBy(() -> register.lose("bob")).isInstanceOf(DataAccessResourceFailureException.class);
            assertThat(register.attempts()).isEqualTo(1);
        });
    }
}
