package io.aludel.examples.blogspring;

import io.aludel.orm.Registry;
import io.aludel.schema.MetaData;

/** The tables of the model, for the commands: {@code aludel.properties} names {@link #tables}. */
public final class Models {
    private Models() {}

    /** The tables of all classes. */
    public static MetaData tables() {
        return Registry.discover().metadata();
    }
}
