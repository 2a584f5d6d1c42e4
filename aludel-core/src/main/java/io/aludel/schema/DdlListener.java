package io.aludel.schema;

/** Is told when tables are created or dropped. */
@FunctionalInterface
public interface DdlListener {
    /** Called on the thread that creates or drops; what it throws ends the operation. */
    void happened(DdlEvent event);
}
