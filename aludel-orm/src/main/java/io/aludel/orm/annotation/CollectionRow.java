package io.aludel.orm.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a generated class: the rows of an {@code @ElementCollection}. Not for use in an application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CollectionRow {
    /** The attribute that holds the collection. */
    String attribute();

    /** Whether rows can be told apart by their owner and one more column. */
    boolean keyed();
}
