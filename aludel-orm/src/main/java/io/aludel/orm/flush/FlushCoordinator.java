package io.aludel.orm.flush;

/** Placeholder until the pipeline lands. */
public final class FlushCoordinator {
    public FlushCoordinator(FlushSession session) {}

    public void flush() {
        throw new UnsupportedOperationException("being written");
    }
}
