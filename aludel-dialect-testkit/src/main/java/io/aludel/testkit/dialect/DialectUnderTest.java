package io.aludel.testkit.dialect;

import io.aludel.engine.Engine;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The dialect that tests are about: a class of tests implements this by way of {@link DialectSuite}, or of the single areas of it.
 *
 * <p>The tests make tables whose names begin with {@code suite_} and drop them. They run one after the other.
 */
@ExtendWith(SuiteExtension.class)
public interface DialectUnderTest {
    /** Opens an engine on a database that the tests may change; it is opened once for a class of tests, and closed after them. */
    Engine open();

    /** What the database cannot do. Nothing unless it is said; what {@link Requirement#feature()} says need not be said again. */
    default Lacks lacks() {
        return Lacks.NOTHING;
    }
}
