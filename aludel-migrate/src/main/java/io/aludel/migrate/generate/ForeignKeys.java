package io.aludel.migrate.generate;

import io.aludel.schema.ForeignKey;

/** What annotations can say of foreign keys. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** Whether a key says nothing but its columns, its name and what happens to rows when others are deleted or changed. */
    static boolean isPlain(ForeignKey key) {
        ForeignKey plain = ForeignKey.of(key.columns(), key.referredTable(), key.referredColumns())
                .inSchema(key.referredSchema())
                .named(key.name())
                .onDelete(key.onDelete())
                .onUpdate(key.onUpdate());
        return plain.equals(key);
    }
}
