package io.aludel.orm.flush;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySequence;
import org.jspecify.annotations.Nullable;

/** Makes keys of the numbers of sequences, for one session. One thread at a time. */
public final class KeyNumbers {
    private final FlushSession session;
    private final SequenceBlocks blocks;

    /** Keys for a session. */
    public KeyNumbers(FlushSession session, SequenceBlocks blocks) {
        this.session = session;
        this.blocks = blocks;
    }

    /** The next key of an entity; null when no sequence numbers it, or its database has none and numbers the rows by itself. */
    public @Nullable Object next(EntityMapping mapping) {
        KeySequence sequence = KeySequence.of(mapping);
        if (sequence == null) {
            return null;
        }
        Connection connection = session.isRouted() ? session.connection(mapping.table()) : session.connection();
        if (!connection.dialect().has(Feature.SEQUENCES)) {
            return null;
        }
        long number = blocks.next(session.database(mapping.table()), connection, sequence);
        return mapping.key().normalize(mapping.name(), number);
    }
}
