package io.aludel.migrate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a revision is safe here although the linter thinks otherwise, and why. For single steps: {@link Operations#safetyAssured}.
 *
 * <pre>{@code
 * @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "drop the old scores")
 * @SafetyAssured(value = "nothing reads them since release 12", rules = "drop-column")
 * public final class R27c6a30d7c24_drop_the_old_scores implements Migration { .. }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(SafetyAssured.All.class)
public @interface SafetyAssured {
    /** Why it is safe. */
    String value();

    /** Codes or names of the rules that are meant; none for all. */
    String[] rules() default {};

    /** Several, for different rules. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        /** Each of them. */
        SafetyAssured[] value();
    }
}
