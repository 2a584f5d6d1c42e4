package io.aludel.shardingsphere;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which table of a test is where. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Rules {
    /** The rules in the YAML of ShardingSphere; the servers are {@code ds_0} and {@code ds_1}. */
    String value();
}
