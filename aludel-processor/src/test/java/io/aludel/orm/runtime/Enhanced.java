package io.aludel.orm.runtime;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stand-in for the runtime annotation of this name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Enhanced {
    int contract();

    String[] nullable() default {};
}
