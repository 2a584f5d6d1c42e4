package io.aludel.spring;

import static io.aludel.spring.SpringFixture.authors;
import static io.aludel.spring.SpringFixture.connections;
import static io.aludel.spring.SpringFixture.stored;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.engine.Engine;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.spring.model.Author;
import io.aludel.spring.model.Author_;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code @Transactional} and transaction templates on sessions. */
@EveryDatabase
class TransactionTest {
    private TestDatabase database;

    @BeforeEach
    void tables(TestDatabase given) {
        database = given;
        SpringFixture.createTables(given);
    }

    /** A service as an application writes it. */
    static class Authors {
        private final Session session;

        Authors(Session session) {
            this.session = session;
        }

        @Transactional
        public Author add(String name) {
            Author author = new Author(name);
            session.add(author);
            return author;
        }

        @Transactional
        public void addAndFail(String name) {
            session.add(new Author(name));
            throw new IllegalStateException("no");
        }

        @Transactional
        public void addAndFailChecked(String name) throws Exception {
            session.add(new Author(name));
            throw new Exception("no");
        }

        @Transactional(rollbackFor = Exception.class)
        public void addAndFailForAll(String name) throws Exception {
            session.add(new Author(name));
            throw new Exception("no");
        }

        @Transactional(readOnly = true)
        public void renameReadOnly(Long id) {
            session.getOne(Author.class, id).setName("other");
        }

        public void addWithoutTransaction(String name) {
            session.add(new Author(name));
        }
    }

    /** What a test works with. */
    private record Parts(
            ApplicationContext context,
            Session session,
            SessionFactory sessions,
            Engine engine,
            PlatformTransactionManager manager,
            JdbcTemplate jdbc,
            Authors authors) {
        TransactionTemplate transaction(int propagation) {
            TransactionTemplate template = new TransactionTemplate(manager);
            template.setPropagationBehavior(propagation);
            return template;
        }
    }

    private void run(Consumer<Parts> test) {
        for (var runner : List.of(SpringFixture.own(database), SpringFixture.shared(database))) {
            runner.withBean(Authors.class).run(context -> {
                Parts parts = new Parts(
                        context,
                        context.getBean(Session.class),
                        context.getBean(SessionFactory.class),
                        context.getBean(Engine.class),
                        context.getBean(PlatformTransactionManager.class),
                        context.getBean(JdbcTemplate.class),
                        context.getBean(Authors.class));
                test.accept(parts);
                parts.sessions().transactWithoutResult(session -> session.execute(text("DELETE FROM authors")));
                assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
            });
        }
    }

    @Test
    void aMethodThatReturnsCommits() {
        run(parts -> {
            assertThat(parts.manager()).isInstanceOf(AludelTransactionManager.class);
            Author ann = parts.authors().add("ann");
            assertThat(ann.getId()).isNotNull();
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(authors(parts.sessions())).containsExactly("ann");
        });
    }

    @Test
    void aMethodThatThrowsRollsBackAsItsRulesSay() {
        run(parts -> {
            assertThatThrownBy(() -> parts.authors().addAndFail("ann")).hasMessage("no");
            assertThatThrownBy(() -> parts.authors().addAndFailForAll("bob")).hasMessage("no");
            assertThatThrownBy(() -> parts.authors().addAndFailChecked("cid")).hasMessage("no");
            assertThat(authors(parts.sessions())).containsExactly("cid");
        });
    }

    @Test
    void withoutATransactionThereIsNoSession() {
        run(parts -> assertThatThrownBy(() -> parts.authors().addWithoutTransaction("ann"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("ORM-2111: there is no session here")
                .hasMessageContaining("@Transactional"));
    }

    @Test
    void theConnectionIsTakenByTheFirstStatement() {
        run(parts -> {
            List<String> events = connections(parts.engine());
            parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
                parts.session().add(new Author("ann"));
                assertThat(events).isEmpty();
                parts.session().flush();
                assertThat(events).containsExactly("out");
            });
            assertThat(events).containsExactly("out", "in");
        });
    }

    @Test
    void jdbcTemplateTakesPart() {
        run(parts -> {
            parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
                parts.session().add(new Author("ann"));
                parts.session().flush();
                assertThat(parts.jdbc().queryForList("SELECT name FROM authors", String.class))
                        .containsExactly("ann");
                parts.jdbc().update("UPDATE authors SET name = 'anne'");
                assertThat(parts.session().execute(select(Author_.name)).all()).containsExactly("anne");
                status.setRollbackOnly();
            });
            assertThat(authors(parts.sessions())).isEmpty();
        });
    }

    @Test
    void jdbcAloneIsCommitted() {
        run(parts -> {
            stored(parts.sessions(), new Author("ann"));
            parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED)
                    .executeWithoutResult(status -> parts.jdbc().update("UPDATE authors SET name = 'anne'"));
            assertThat(authors(parts.sessions())).containsExactly("anne");
        });
    }

    @Test
    void anInnerTransactionJoinsTheOuterOne() {
        run(parts -> {
            var required = parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED);
            required.executeWithoutResult(outer -> {
                Author ann = new Author("ann");
                parts.session().add(ann);
                required.executeWithoutResult(
                        inner -> assertThat(parts.session().contains(ann)).isTrue());
            });
            assertThatThrownBy(() -> required.executeWithoutResult(outer -> {
                        parts.session().add(new Author("bob"));
                        required.executeWithoutResult(inner -> inner.setRollbackOnly());
                    }))
                    .isInstanceOf(UnexpectedRollbackException.class);
            assertThat(authors(parts.sessions())).containsExactly("ann");
        });
    }

    @Test
    void requiresNewHasASessionOfItsOwn() {
        run(parts -> {
            var required = parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED);
            var fresh = parts.transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            required.executeWithoutResult(outer -> {
                Author ann = new Author("ann");
                parts.session().add(ann);
                fresh.executeWithoutResult(inner -> {
                    assertThat(parts.session().contains(ann)).isFalse();
                    parts.session().add(new Author("bob"));
                });
                assertThat(parts.session().contains(ann)).isTrue();
                outer.setRollbackOnly();
            });
            assertThat(authors(parts.sessions())).containsExactly("bob");
        });
    }

    /** One writer at a time, whom readers do not stop with a log of what was written ahead. */
    @Test
    void onSqliteANewTransactionCommitsBesideOneThatReads() {
        assumeThat(database.kind()).as("others have many writers").isEqualTo(TestDatabase.Kind.SQLITE);
        SpringFixture.plain()
                .withPropertyValues("aludel.url=" + database.url() + "?journal_mode=WAL&busy_timeout=50")
                .run(context -> {
                    SessionFactory sessions = context.getBean(SessionFactory.class);
                    Session session = context.getBean(Session.class);
                    var required = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
                    var fresh = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
                    fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    required.executeWithoutResult(outer -> {
                        assertThat(session.execute(select(Author.class)).all()).isEmpty();
                        fresh.executeWithoutResult(inner -> session.add(new Author("ann")));
                    });
                    required.executeWithoutResult(outer -> {
                        session.add(new Author("bob"));
                        session.flush();
                        assertThatThrownBy(() -> fresh.executeWithoutResult(inner -> session.add(new Author("cid"))))
                                .isInstanceOf(CannotAcquireLockException.class);
                    });
                    assertThat(authors(sessions)).containsExactly("ann", "bob");
                });
    }

    @Test
    void nestedIsASavepoint() {
        run(parts -> {
            var required = parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED);
            var nested = parts.transaction(TransactionDefinition.PROPAGATION_NESTED);
            required.executeWithoutResult(outer -> {
                parts.session().add(new Author("ann"));
                nested.executeWithoutResult(inner -> parts.session().add(new Author("bob")));
                nested.executeWithoutResult(inner -> {
                    parts.session().add(new Author("cid"));
                    parts.session().flush();
                    parts.jdbc().update("UPDATE authors SET name = 'x' WHERE name = 'ann'");
                    inner.setRollbackOnly();
                });
                assertThatThrownBy(() -> nested.executeWithoutResult(
                                inner -> parts.session().add(new Author("ann"))))
                        .isInstanceOf(DuplicateKeyException.class);
                parts.session().add(new Author("dan"));
            });
            assertThat(authors(parts.sessions())).containsExactly("ann", "bob", "dan");
        });
    }

    @Test
    void supportsReadsWithoutATransaction() {
        run(parts -> {
            stored(parts.sessions(), new Author("ann"));
            List<String> events = connections(parts.engine());
            parts.transaction(TransactionDefinition.PROPAGATION_SUPPORTS).executeWithoutResult(status -> {
                Author ann = parts.session().execute(select(Author.class)).one();
                assertThat(events).containsExactly("out", "in");
                assertThat(parts.session().contains(ann)).isTrue();
                assertThatThrownBy(() -> parts.session().add(new Author("bob"))).hasMessageContaining("ORM-2110");
            });
        });
    }

    @Test
    void notSupportedLaysTheTransactionAside() {
        run(parts -> parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED)
                .executeWithoutResult(outer -> {
                    Author ann = new Author("ann");
                    parts.session().add(ann);
                    parts.transaction(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                            .executeWithoutResult(inner -> {
                                assertThat(parts.session().contains(ann)).isFalse();
                                assertThat(parts.session()
                                                .execute(select(Author.class))
                                                .all())
                                        .isEmpty();
                            });
                    assertThat(parts.session().contains(ann)).isTrue();
                    outer.setRollbackOnly();
                }));
    }

    @Test
    void mandatoryAndNeverSayWhatIsWrong() {
        run(parts -> {
            var mandatory = parts.transaction(TransactionDefinition.PROPAGATION_MANDATORY);
            var never = parts.transaction(TransactionDefinition.PROPAGATION_NEVER);
            assertThatThrownBy(() -> mandatory.executeWithoutResult(status -> {}))
                    .isInstanceOf(IllegalTransactionStateException.class);
            parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(outer -> {
                mandatory.executeWithoutResult(inner -> {});
                assertThatThrownBy(() -> never.executeWithoutResult(status -> {}))
                        .isInstanceOf(IllegalTransactionStateException.class);
            });
        });
    }

    @Test
    void isolationAndReadOnlyReachTheConnection() {
        run(parts -> {
            var template = parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED);
            template.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
            template.executeWithoutResult(
                    status -> assertThat(parts.session().connection().driver().isolationLevel())
                            .isEqualTo(IsolationLevel.SERIALIZABLE));

            Long id = stored(parts.sessions(), new Author("ann")).getId();
            assertThatThrownBy(() -> parts.authors().renameReadOnly(id))
                    .hasMessageContaining("a transaction that was begun to read only");
            template.setReadOnly(true);
            boolean told = parts.engine().dialect().transactions().readOnly() != null;
            template.executeWithoutResult(
                    status -> assertThat(parts.session().connection().options().get(ExecutionOptions.READ_ONLY, false))
                            .isEqualTo(told));
            parts.authors().add("bob");
        });
    }

    @Test
    void aTransactionHasItsTime() {
        run(parts -> {
            var template = parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED);
            template.setTimeout(1);
            assertThatThrownBy(() -> template.executeWithoutResult(status -> {
                        parts.session().execute(select(Author.class)).all();
                        assertThat(parts.session().connection().options().get(ExecutionOptions.QUERY_TIMEOUT))
                                .hasValueSatisfying(
                                        limit -> assertThat(limit.toSeconds()).isEqualTo(1));
                        sleep(1_100);
                        parts.session().execute(select(Author.class)).all();
                    }))
                    .isInstanceOf(TransactionTimedOutException.class);
        });
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void synchronizationsAreCalled() {
        run(parts -> {
            List<String> calls = new ArrayList<>();
            AtomicReference<Author> seen = new AtomicReference<>();
            parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        calls.add("before commit");
                        seen.set(new Author("late"));
                        parts.session().add(seen.get());
                    }

                    @Override
                    public void afterCommit() {
                        calls.add("after commit");
                        assertThat(authors(parts.sessions())).containsExactly("late");
                    }

                    @Override
                    public void afterCompletion(int outcome) {
                        calls.add("after completion " + outcome);
                    }
                });
            });
            assertThat(calls).containsExactly("before commit", "after commit", "after completion 0");
        });
    }

    @Test
    void aCommitThatFailsIsToldInSpringsWords() {
        run(parts -> {
            parts.authors().add("ann");
            assertThatThrownBy(() -> parts.authors().add("ann"))
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("CORE-1411");
            assertThat(authors(parts.sessions())).containsExactly("ann");
        });
    }

    @Test
    void theInjectedSessionLeavesTransactionsToSpring() {
        run(parts -> parts.transaction(TransactionDefinition.PROPAGATION_REQUIRED)
                .executeWithoutResult(status -> assertThatThrownBy(parts.session()::commit)
                        .hasMessageContaining("Let the framework do it (@Transactional)")));
    }
}
