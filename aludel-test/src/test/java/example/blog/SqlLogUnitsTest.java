package example.blog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.CallSites;
import io.aludel.engine.Engine;
import io.aludel.orm.SessionFactory;
import io.aludel.test.AludelTest;
import io.aludel.test.NPlusOne;
import io.aludel.test.SqlLog;
import org.junit.jupiter.api.Test;

/** What one piece of work does again and again is a loop; what several do is none. */
@AludelTest(nPlusOne = NPlusOne.ALLOW)
class SqlLogUnitsTest {
    private Object request = "";

    @Test
    void severalRequestsAreNoLoop(Engine engine, SessionFactory sessions) {
        Blog blog = new Blog(sessions);
        blog.register("ann");
        try (SqlLog log = SqlLog.of(engine, CallSites.DEFAULT, () -> request)) {
            for (int number = 0; number < 3; number++) {
                request = "request " + number;
                blog.authors();
            }
            log.assertNoNPlusOne(3);
            for (int number = 0; number < 3; number++) {
                blog.authors();
            }
            assertThatThrownBy(() -> log.assertNoNPlusOne(3))
                    .hasMessageContaining("the same query was executed 3 times");
        }
    }
}
