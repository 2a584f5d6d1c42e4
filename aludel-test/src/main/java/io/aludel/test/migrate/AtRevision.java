package io.aludel.test.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that looks at a database to which a revision was just applied, whose rows are those from before. It takes an
 * {@code io.aludel.engine.Connection}; what it does there is committed.
 *
 * <pre>{@code
 * @AtRevision("27c6")
 * void everybodyHasABiography(Connection connection) {
 *     assertThat(connection.execute(text("SELECT count(*) FROM users WHERE bio IS NULL").columns(LONG)).one()).isZero();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AtRevision {
    /** The id of the revision, or its beginning. */
    String value();
}
