package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The relationship writes a column that other relationships write, too, on purpose: without this the compiler warns. Where both are set,
 * the one that was declared last is written.
 *
 * <pre>{@code
 * @ManyToOne
 * @JoinColumn(name = "company_id")
 * private Company company;
 *
 * @ManyToOne
 * @JoinColumn(name = "company_id", referencedColumnName = "company_id")
 * @JoinColumn(name = "team_number", referencedColumnName = "number")
 * @Overlaps("company")
 * private Team team;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Overlaps {

    /** The other relationships, by their names. */
    String[] value();
}
