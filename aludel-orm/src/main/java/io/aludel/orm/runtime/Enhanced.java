package io.aludel.orm.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class that the enhancer has been over. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Enhanced {
    /** The version of the contract between woven code and this package. */
    int contract();

    /** The fields whose type is {@code @Nullable}, for compilers that do not find that in class files. */
    String[] nullable() default {};
}
