package io.aludel.orm.query;

import static io.aludel.sql.ExecutionOptions.QUERY_TIMEOUT;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.testkit.EveryDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query of entities that says how long it may take. */
@EveryDatabase
class QueryTimeoutSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(User.class, Post.class, Profile.class, Tag.class, Node.class);
    private static final Duration SHORT = Duration.ofMillis(300);

    private Session session;

    QueryTimeoutSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        for (int number = 0; number < 300; number++) {
            session.add(new User("user" + number, number + "@example.com"));
        }
        session.commit();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aStatementThatTakesLongerIsCancelled() {
        User_.Path one = User_.as("one");
        User_.Path two = User_.as("two");
        User_.Path three = User_.as("three");
        User_.Path four = User_.as("four");
        User_.Path five = User_.as("five");
        var endless = select(count(one.id))
                .where(one.id.ge(two.id), two.id.ge(three.id), three.id.ge(four.id), four.id.ge(five.id));
        long start = System.nanoTime();

        DatabaseException failure = catchThrowableOfType(
                DatabaseException.class,
                () -> session.execute(endless.withOption(QUERY_TIMEOUT, SHORT)).one());

        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        session.rollback();
        assertThat(session.execute(select(count(User_.id))).one()).isEqualTo(300);
    }
}
